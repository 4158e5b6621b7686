import type { Settings } from '../../settings';
import type { Notifications } from '../types';
import { isOurNumber } from '../numbers';
import { signedForm } from '../../alipay-form';
import { keyOfAlipay } from './keys';
import { alipayProof } from './notification';

export const createAlipayNotifications = ({ settings }: { settings: Settings }): Notifications => ({
  async verify({ bytes }) {
    const form = signedForm(bytes, (serial) => keyOfAlipay(settings.alipay, serial));
    if (!form) return undefined;
    return {
      gateway: 'alipay',
      id: String(form.notify_id),
      outTradeNo: isOurNumber(form.out_trade_no) ? form.out_trade_no : undefined,
      read: () => alipayProof(form, settings),
    };
  },
  answers: {
    taken: { status: 200, body: 'success' },
    not_genuine: { status: 401, body: 'failure' },
    not_ours: { status: 422, body: 'failure' },
  },
});
