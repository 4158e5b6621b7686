import type { Settings } from '../../settings';
import type { GatewayModule } from '../types';
import { createAlipayBill } from './bill';
import { createAlipayCall } from './call';
import { createAlipayGateway } from './gateway';
import { createAlipayNotifications } from './notifications';

export const createAlipay = (settings: Settings): GatewayModule => ({
  gateway: createAlipayGateway(settings, createAlipayCall(settings)),
  statement: createAlipayBill(createAlipayCall(settings), settings.alipay),
  notifications: createAlipayNotifications({ settings }),
  products: { alipay: 'alipay' },
});
