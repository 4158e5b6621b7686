import type { BureauDecision } from '#contract/bureau';
import { dayOf, shanghaiInstant } from '#domain/day';
import { Refused, type Bureau, type Clock } from '../ports';
import type { WechatAnswer, WechatCall } from '../wechat/access-token';
import { breaker } from './breaker';
import { readsOnly, type ListedCity } from './public-list';

/**
 * The platform publishes no code of its own beyond WeChat's general ones: what a region's finance system answers for a
 * number that it does not know, or that is paid, is learnt when it is connected, and set here.
 */
export type NonTaxSettings = { unknownNumber: number[]; alreadyPaid: number[] };
export type NonTaxCity = ListedCity & { serviceId: number; departmentCode: string; bankId?: string };
type Parts = { settings: NonTaxSettings; appId: string; call: WechatCall; city: NonTaxCity; clock: Clock };

/** 45009, 45011: too many calls. 48001, 40013, 40164: our account may not ask. */
const general: Record<number, string> = {
  45009: 'source_busy', 45011: 'source_busy', 48001: 'source_closed', 40013: 'source_closed', 40164: 'source_closed',
};
/** getorder: 3 and 4 are paid. 1 waits, 5 and 6 went back, 12 ran out. */
const paidStates = new Set([3, 4]);
const penaltyNotice = 2;

/**
 * 微信非税缴费 as a bureau that is asked for a decision by its number: `queryfee` for what is owed, then `getorderlist`
 * and `getorder`, because a list that is a day behind still asks for what was paid through the platform.
 * What it says is paid by the platform's own order into the treasury's account, which our cashier cannot open: it is
 * never offered for payment here.
 */
export function nonTax({ settings, appId, call, city, clock }: Parts): Bureau {
  const guard = breaker(clock);
  const where = { department_code: city.departmentCode, region_code: city.region.padEnd(6, '0') };

  async function decision(number: string): Promise<BureauDecision> {
    const owed = await ask('/nontax/queryfee', {
      service_id: city.serviceId, ...(city.bankId && { bank_id: city.bankId }),
      payment_notice_no: number, payment_notice_type: penaltyNotice, ...where,
    });
    return { ...facts(number, owed, city), status: await isPaid(number) ? 'paid' : 'unpaid' };
  }

  async function isPaid(number: string): Promise<boolean> {
    const { paid_order_id: orderId } = await ask('/nontax/getorderlist', { payment_notice_no: number, ...where });
    if (!orderId) return false;
    return paidStates.has(Number((await ask('/nontax/getorder', { order_id: orderId, service_id: city.serviceId })).status));
  }

  async function ask(path: string, body: object): Promise<WechatAnswer> {
    const answer = await call(path, { appid: appId, ...body }).catch(() => { throw new Refused('bureau_down'); });
    if (answer.errcode === 0) return answer;
    const code = answer.errcode ?? NaN;
    if (settings.unknownNumber.includes(code)) throw new Refused('decision_unknown', { field: 'number' });
    if (settings.alreadyPaid.includes(code)) throw new Refused('decision_paid', { field: 'number' });
    throw new Refused(general[code] ?? 'bureau_down');
  }

  const refuse = async (): Promise<never> => { throw new Refused('source_reads_only'); };
  return { ...readsOnly(refuse), decision: (number) => guard(() => decision(number)) };
}

/**
 * A notice says what is owed, not for what: no plate, no place. It is taken as served on the day it was made, which the
 * due days are counted from; the surcharge is the authority's own.
 */
function facts(number: string, owed: WechatAnswer, { office }: NonTaxCity): Omit<BureauDecision, 'status'> {
  const { fineFen, surchargeFen, names } = amounts(owed);
  const seconds = owed.payment_notice_create_time;
  if (typeof seconds !== 'number') throw new Refused('bureau_down');
  const made = new Date(seconds * 1000);
  return {
    number: typeof owed.payment_notice_no === 'string' ? owed.payment_notice_no : number,
    // The summary procedure ends at 200 yuan (Order 157, art. 43).
    paper: fineFen > 20_000 ? 'general' : 'simplified', recordNo: null,
    partyMasked: masked(owed.user_name), plate: '', plateType: '', occurredAt: shanghaiInstant(made), place: '',
    offence: names.join('、'), code: '', fineFen, surchargeFen, points: null,
    servedOn: dayOf(made), service: 'hand', payableOnline: false, office,
  };
}

/** An item's fee is given with its surcharges in some regions and without them in others; the total tells which. @throws Refused bureau_down when neither adds up */
function amounts({ fee, items }: WechatAnswer): { fineFen: number; surchargeFen: number; names: string[] } {
  const lines = (Array.isArray(items) ? items : [items ?? {}]) as Record<string, unknown>[];
  const sum = (name: string) => lines.reduce((total, line) => total + wholeFen(line[name] ?? 0), 0);
  const total = wholeFen(fee);
  const surchargeFen = sum('overdue') + sum('penalty');
  const withoutThem = total === sum('fee') + surchargeFen;
  if ((!withoutThem && total !== sum('fee')) || surchargeFen > total) throw new Refused('bureau_down');
  return { fineFen: total - surchargeFen, surchargeFen, names: lines.flatMap(({ item_name: name }) => (typeof name === 'string' ? [name] : [])) };
}

function wholeFen(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Refused('bureau_down');
  return value;
}

const masked = (name: unknown): string => {
  const [first = '', ...rest] = typeof name === 'string' ? [...name] : [];
  return first + '*'.repeat(rest.length);
};
