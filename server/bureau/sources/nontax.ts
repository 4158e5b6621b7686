import { addFen, fen, type Fen } from '#domain/payments/money';
import type { BureauDecision } from '#contract/bureau';
import { dayOf, shanghaiInstant } from '#domain/days/day';
import { inForce } from '#domain/law/rule';
import { standingLaw } from '#domain/law/standing-law';
import { maskName } from '#domain/people/masking';
import { Refused, type Bureau, type Clock, type Told } from '../../ports';
import type { WechatAnswer } from '../../accounts/wechat-api';
import { createBreaker } from '../calls/breaker';
import { createNonTaxCall, noticeOf, orderStates, queryFee, type NonTaxParts } from './nontax-call';
import { createNonTaxOrders } from './nontax-orders';
import { objectIn } from './public-call';
import { readsOnly, type ListedCity } from './public-list';

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
    const notice = readNotice(number, await queryFee(ask, city, number), city, clock.now());
    return { ...notice, status: (await isPaid(number)) ? 'paid' : 'unpaid', atTreasury: true, serviceUnsaid: true };
  }

  async function isPaid(number: string): Promise<boolean> {
    const { paid_order_id: orderId } = await ask('getorderlist', noticeOf(city, number));
    if (!orderId) return false;
    return readPaid(await ask('getorder', { order_id: orderId, service_id: city.serviceId }));
  }

  const refuse = async (): Promise<never> => {
    throw new Refused('source_reads_only');
  };
  const counter = createNonTaxOrders(ask, city);
  return {
    ...readsOnly(refuse),
    resting: guard.resting,
    decision: (number) => guard(() => decision(number), { operation: 'decision', about: number }),
    treasury: () => counter,
  };
}

/** A state that has no meaning here is not "unpaid". @throws Refused answer_unclear */
export function readPaid({ status }: WechatAnswer): boolean {
  const state = orderStates[Number(status)];
  if (!state || typeof status === 'object') throw new Refused('answer_unclear');
  return state === 'paid';
}

/**
 * A notice says what is owed, not for what, nor how and when the paper was served: no plate, no place, no due day. Its own day
 * stands where the contract wants one and is marked as unsaid; the surcharge is the authority's own. @throws Refused answer_unclear
 */
export function readNotice(
  number: string,
  owed: WechatAnswer,
  { office }: ListedCity,
  now: Date,
): Omit<BureauDecision, 'status'> {
  const { fineFen, surchargeFen, names } = amounts(owed);
  const { payment_notice_create_time: seconds, payment_notice_no: said = number } = owed;
  if (typeof said !== 'string' || !/^\d{15,20}$/.test(said) || !said.startsWith(number))
    throw new Refused('answer_unclear');
  if (typeof seconds !== 'number' || !Number.isSafeInteger(seconds) || seconds < 0) throw new Refused('answer_unclear');
  const made = seconds * 1000;
  if (made > now.getTime() + dayMs) throw new Refused('answer_unclear');
  return {
    number: said,
    // Unsaid too: the amount alone tells where the simplified procedure must have ended.
    paper: fineFen > inForce(standingLaw().simplifiedUpToFen, dayOf(now)).value ? 'general' : 'simplified',
    recordNo: null,
    partyMasked: typeof owed.user_name === 'string' ? maskName(owed.user_name) : '',
    plate: '',
    plateType: '',
    occurredAt: shanghaiInstant(new Date(made)),
    place: '',
    offence: names.join('、'),
    code: '',
    fineFen,
    surchargeFen,
    points: null,
    servedOn: dayOf(new Date(made)),
    service: 'hand',
    payableOnline: false,
    office,
  };
}

const dayMs = 86_400_000;

/** An item's fee is given with its surcharges in some regions and without them in others; the total tells which. @throws Refused answer_unclear when neither adds up */
function amounts({ fee, items }: WechatAnswer): { fineFen: Fen; surchargeFen: Fen; names: string[] } {
  const lines = (Array.isArray(items) ? items : [items ?? {}]).map(objectIn);
  const sum = (name: string) => addFen(lines.map((line) => wholeFen(line[name] ?? 0)));
  const total = wholeFen(fee);
  const surchargeFen = addFen([sum('overdue'), sum('penalty')]);
  const withoutThem = total === sum('fee') + surchargeFen;
  if ((!withoutThem && total !== sum('fee')) || surchargeFen > total || total > mostFen)
    throw new Refused('answer_unclear');
  return {
    fineFen: fen(total - surchargeFen),
    surchargeFen,
    names: lines.flatMap(({ item_name: name }) => (typeof name === 'string' ? [name] : [])),
  };
}

function wholeFen(value: unknown): Fen {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new Refused('answer_unclear');
  return fen(value);
}

/** No decision on the road comes near 100,000 yuan with its surcharge. */
const mostFen = 20_000_000;
