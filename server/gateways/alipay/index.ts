import type { Settings } from '../../settings';
import type { GatewayModule } from '../types';
import { createAlipayAsk } from './ask';
import { createAlipayBill } from './bills/bill';
import { createAlipayCall } from './call';
import { createAlipayGateway, type MiniProgram } from './gateway';
import { createAlipayNotifications } from './notifications';

/** miniProgram: the app in which its cashier opens, and the address of its news, for a merchant with an app of its own. */
export function createAlipay(settings: Settings, miniProgram?: MiniProgram): GatewayModule {
  const call = createAlipayCall(createAlipayAsk(settings));
  return {
    gateway: createAlipayGateway(settings, call, miniProgram),
    statement: createAlipayBill(call, settings.alipay),
    notifications: createAlipayNotifications({ settings }),
    products: { alipay: 'alipay' },
  };
}
