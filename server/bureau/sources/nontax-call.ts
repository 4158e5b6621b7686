import type { RefusalCode } from '#contract/refusals';
import { Refused } from '../../ports';
import type { WechatAnswer, WechatCall } from '../../accounts/wechat-api';
import type { ListedCity } from './public-list';

/**
 * The platform publishes no code of its own beyond WeChat's general ones: what a region's finance system answers for a
 * number that it does not know, or that is paid, is learnt when it is connected, and set here.
 */
export type NonTaxSettings = { unknownNumber: number[]; alreadyPaid: number[] };
export type NonTaxCity = ListedCity & { serviceId: number; departmentCode: string; bankId?: string };
export type NonTaxParts = { settings: NonTaxSettings; appId: string; call: WechatCall; city: NonTaxCity };
export type NonTaxCall = (path: string, body: object) => Promise<WechatAnswer>;

/** 45009, 45011: too many calls. 48001, 40013, 40164: our account may not ask. */
const general: Record<number, RefusalCode> = {
  45009: 'source_busy',
  45011: 'source_busy',
  48001: 'source_closed',
  40013: 'source_closed',
  40164: 'source_closed',
};

/** One call of 微信非税缴费. @throws Refused decision_unknown, decision_paid, source_busy, source_closed, bureau_down */
export const createNonTaxCall =
  ({ settings, appId, call }: NonTaxParts): NonTaxCall =>
  async (path, body) => {
    const answer = await call(`/nontax/${path}`, { appid: appId, ...body }).catch(() => {
      throw new Refused('bureau_down');
    });
    if (answer.errcode === 0) return answer;
    const code = answer.errcode ?? NaN;
    if (settings.unknownNumber.includes(code)) throw new Refused('decision_unknown', { field: 'number' });
    if (settings.alreadyPaid.includes(code)) throw new Refused('decision_paid', { field: 'number' });
    throw new Refused(general[code] ?? 'bureau_down');
  };

/** What queryfee asks for: the notice in its office and region. */
export const noticeOf = ({ departmentCode, region }: NonTaxCity, number: string) => ({
  payment_notice_no: number,
  department_code: departmentCode,
  region_code: region.padEnd(6, '0'),
});

export const queryFee = (call: NonTaxCall, city: NonTaxCity, number: string): Promise<WechatAnswer> =>
  call('queryfee', {
    service_id: city.serviceId,
    ...(city.bankId && { bank_id: city.bankId }),
    payment_notice_type: penaltyNotice,
    ...noticeOf(city, number),
  });
export const penaltyNotice = 2;

/** getorder: 3 and 4 are paid, 5 went back, 6 is going back, 12 ran out, 1 waits. */
export const orderStates: Record<number, 'open' | 'paid' | 'refunded' | 'refunding' | 'closed'> = {
  1: 'open',
  3: 'paid',
  4: 'paid',
  5: 'refunded',
  6: 'refunding',
  12: 'closed',
};
