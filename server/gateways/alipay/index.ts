import type { Settings } from '../../settings';
import type { GatewayModule } from '../types';
import { createAlipayAsk } from './ask';
import { createAlipayBill } from './bill';
import { createAlipayCall } from './call';
import { createAlipayGateway } from './gateway';
import { createAlipayNotifications } from './notifications';

export function createAlipay(settings: Settings): GatewayModule {
  const call = createAlipayCall(createAlipayAsk(settings));
  return {
    gateway: createAlipayGateway(settings, call),
    statement: createAlipayBill(call, settings.alipay),
    notifications: createAlipayNotifications({ settings }),
    products: { alipay: 'alipay' },
  };
}
