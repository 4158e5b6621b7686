import type { AlipaySdk } from 'alipay-sdk';
import type { Settings } from '../../settings';
import type { GatewayModule } from '../types';
import { createAlipayBill } from './bill';
import { createAlipayCall } from './call';
import { createAlipayGateway } from './gateway';
import { createAlipayNotifications } from './notifications';

export const createAlipay = ({ settings, sdk }: { settings: Settings; sdk: AlipaySdk }): GatewayModule => ({
  gateway: createAlipayGateway(settings, createAlipayCall(settings)),
  statement: createAlipayBill(createAlipayCall(settings), settings.alipay),
  notifications: createAlipayNotifications({ settings, sdk }),
  products: { alipay: 'alipay' },
});
