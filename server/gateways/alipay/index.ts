import type { AlipaySdk } from 'alipay-sdk';
import type { Settings } from '../../settings';
import type { GatewayModule } from '../types';
import { createAlipayBill } from './bill';
import { createAlipayGateway } from './gateway';
import { createAlipayNotifications } from './notifications';

export const createAlipay = ({ settings, sdk }: { settings: Settings; sdk: AlipaySdk }): GatewayModule => ({
  gateway: createAlipayGateway(settings, sdk),
  statement: createAlipayBill(sdk, settings.alipay),
  notifications: createAlipayNotifications({ settings, sdk }),
  products: { alipay: 'alipay' },
});
