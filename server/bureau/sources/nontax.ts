import { addFen, fen, type Fen } from '#domain/money';
import type { BureauDecision } from '#contract/bureau';
import { dayOf, shanghaiInstant } from '#domain/day';
import { Refused, type Bureau, type Clock, type Told } from '../../ports';
import type { WechatAnswer } from '../../accounts/wechat-api';
import { createBreaker } from '../breaker';
import { createNonTaxCall, noticeOf, orderStates, queryFee, type NonTaxCity, type NonTaxParts } from './nontax-call';
import { createNonTaxOrders } from './nontax-orders';
import { readsOnly } from './public-list';

/**
 * 微信非税缴费 as a bureau that is asked for a decision by its number: `queryfee` for what is owed, then `getorderlist`
 * and `getorder`, because a list that is a day behind still asks for what was paid through the platform.
 * What it says is paid at the treasury's own cashier, never at ours.
 */
export function nonTax({ clock, ...parts }: NonTaxParts & { clock: Clock }): Bureau {
  const { city } = parts;
  const guard = createBreaker(clock);
  const ask = createNonTaxCall(parts);

  async function decision(number: string): Promise<Told<BureauDecision>> {
    const owed = await queryFee(ask, city, number);
    return { ...facts(number, owed, city), status: (await isPaid(number)) ? 'paid' : 'unpaid', atTreasury: true };
  }

  async function isPaid(number: string): Promise<boolean> {
    const { paid_order_id: orderId } = await ask('getorderlist', noticeOf(city, number));
    if (!orderId) return false;
    return (
      orderStates[Number((await ask('getorder', { order_id: orderId, service_id: city.serviceId })).status)] === 'paid'
    );
  }

  const refuse = async (): Promise<never> => {
    throw new Refused('source_reads_only');
  };
  const counter = createNonTaxOrders(ask, city);
  return { ...readsOnly(refuse), decision: (number) => guard(() => decision(number)), treasury: () => counter };
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
    paper: fineFen > 20_000 ? 'general' : 'simplified',
    recordNo: null,
    partyMasked: masked(owed.user_name),
    plate: '',
    plateType: '',
    occurredAt: shanghaiInstant(made),
    place: '',
    offence: names.join('、'),
    code: '',
    fineFen,
    surchargeFen,
    points: null,
    servedOn: dayOf(made),
    service: 'hand',
    payableOnline: false,
    office,
  };
}

/** An item's fee is given with its surcharges in some regions and without them in others; the total tells which. @throws Refused bureau_down when neither adds up */
function amounts({ fee, items }: WechatAnswer): { fineFen: Fen; surchargeFen: Fen; names: string[] } {
  const lines = (Array.isArray(items) ? items : [items ?? {}]) as Record<string, unknown>[];
  const sum = (name: string) => addFen(lines.map((line) => wholeFen(line[name] ?? 0)));
  const total = wholeFen(fee);
  const surchargeFen = addFen([sum('overdue'), sum('penalty')]);
  const withoutThem = total === sum('fee') + surchargeFen;
  if ((!withoutThem && total !== sum('fee')) || surchargeFen > total) throw new Refused('bureau_down');
  return {
    fineFen: fen(total - surchargeFen),
    surchargeFen,
    names: lines.flatMap(({ item_name: name }) => (typeof name === 'string' ? [name] : [])),
  };
}

function wholeFen(value: unknown): Fen {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Refused('bureau_down');
  return fen(value);
}

const masked = (name: unknown): string => {
  const [first = '', ...rest] = typeof name === 'string' ? [...name] : [];
  return first + '*'.repeat(rest.length);
};
