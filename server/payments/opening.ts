import { randomBytes } from 'node:crypto';
import type { OpenedPayment, QuoteItem } from '#contract/payments';
import { agreementVersion } from '#contract/session';
import { Refused, type Clock, type Person } from '../ports';
import type { Settings } from '../settings';
import { isDuplicate, transaction, type Database } from '../store/database';
import { newId } from '../store/sealing';
import { GatewayUnanswered, type Gateway, type Order } from './gateway';
import type { Looking } from './looking';
import { payableUntil } from './quotes';
import { attemptOf, itemsOf, later, move, type Attempt } from './records';
import { isOpen } from './transitions';

export type Gateways = Record<'wechat' | 'alipay', Gateway>;
export type OpeningDeps = { db: Database; gateways: Gateways; looking: Looking; clock: Clock; settings: Settings };

const products = { weapp: ['wechat', 'jsapi'], h5: ['wechat', 'h5'], alipay: ['alipay', 'alipay'] } as const;
/** Asked for at these seconds after opening; then each minute, and at the end. */
const firstLookMs = 5000;

/**
 * Opens the native cashier for a quote. The same quote again gives the same attempt and the same cashier.
 * @throws Refused agreement_needed, not_found, quote_stale, near_midnight, already_being_paid, gateway_down
 */
export function openPayments({ db, gateways, looking, clock, settings }: OpeningDeps) {
  return async (person: Person, quoteId: string): Promise<OpenedPayment> => {
    if (person.agreedVersion !== agreementVersion) throw new Refused('agreement_needed');
    const known = await db.selectFrom('attempts').selectAll()
      .where('quote_id', '=', quoteId).where('person_id', '=', person.id).executeTakeFirst();
    const attempt = known ?? await begin(person, quoteId);
    if (!isOpen(attempt.state)) throw new Refused(attempt.state === 'closed' ? 'quote_stale' : 'decision_paid');
    const opened = attempt.cashier ? attempt : await askGateway(attempt);
    return { paymentId: opened.id, cashier: opened.cashier! };
  };

  async function begin(person: Person, quoteId: string): Promise<Attempt> {
    const quote = await db.selectFrom('quotes').selectAll()
      .where('id', '=', quoteId).where('person_id', '=', person.id).executeTakeFirst();
    if (!quote) throw new Refused('not_found', { field: 'quoteId' });
    const now = clock.now();
    const expires = Math.min(payableUntil(now).getTime(), quote.valid_until);
    if (now.getTime() + 60_000 > expires) throw new Refused('quote_stale');
    await makeRoom(person, quote.items.map(({ decisionNumber }) => decisionNumber));
    const attempt = newAttempt(person, quote, now.getTime(), expires);
    await write(attempt, quote.items).catch((error) => {
      throw isDuplicate(error) ? new Refused('already_being_paid') : error;
    });
    return attempt;
  }

  /** An older cashier for the same decisions is closed, with the gateway's proof, before a new one opens. */
  async function makeRoom(person: Person, numbers: string[]): Promise<void> {
    const holders = await db.selectFrom('attempt_items').innerJoin('attempts', 'attempts.id', 'attempt_items.attempt_id')
      .selectAll('attempts').distinctOn('attempts.id')
      .where('holds', '=', true).where('decision_number', 'in', numbers).execute();
    for (const holder of holders) {
      if (!isOpen(holder.state)) throw new Refused('decision_paid');
      const abandoned = clock.now().getTime() - holder.created_at > 120_000;
      if (holder.person_id !== person.id && !abandoned) throw new Refused('already_being_paid');
      const after = await looking.settleOpen(holder.id);
      if (after.state === 'closed') continue;
      throw new Refused(isOpen(after.state) ? 'already_being_paid' : 'decision_paid');
    }
  }

  async function write(attempt: Attempt, items: QuoteItem[]): Promise<void> {
    await transaction(db, async (tx) => {
    await tx.insertInto('attempts').values({ ...attempt, cashier: null }).execute();
    await tx.insertInto('attempt_items').values(items.map((item, index) => ({
      attempt_id: attempt.id, decision_number: item.decisionNumber, facts: JSON.stringify(item), amount_fen: item.totalFen,
      holds: true, outcome: 'pending' as const, receipt_no: `${attempt.out_trade_no}${String(index).padStart(2, '0')}`, booked_at: null,
    }))).execute();
    await later(tx, 'look', attempt.id, clock.now().getTime() + firstLookMs);
    });
  }

  async function askGateway(attempt: Attempt): Promise<Attempt> {
    const gateway = gateways[attempt.gateway];
    const items = await itemsOf(db, attempt.id);
    try {
      const answer = await gateway.open(orderOf(attempt, items.map(({ decision_number }) => decision_number), settings));
      if (answer.kind === 'refused') {
        await looking.settleOpen(attempt.id);
        throw new Refused('gateway_down');
      }
      return await transaction(db, async (tx) => move(tx, clock, (await attemptOf(tx, attempt.id))!, {
        event: 'opened', evidence: { cashier: answer.cashier.kind }, change: { cashier: JSON.stringify(answer.cashier) },
      }));
    } catch (error) {
      if (!(error instanceof GatewayUnanswered)) throw error;
      if (attempt.state === 'new') {
        await transaction(db, async (tx) => move(tx, clock, (await attemptOf(tx, attempt.id))!, {
          event: 'open_unanswered', evidence: { error: error.message },
        }));
      }
      throw new Refused('gateway_down');
    }
  }
}

function newAttempt(
  person: Person, quote: { id: string; paid_for: string; total_fen: number }, now: number, expires: number,
): Attempt {
  const [gateway, product] = products[person.platform];
  return {
    id: newId(), out_trade_no: newTradeNumber(), person_id: person.id, quote_id: quote.id, paid_for: quote.paid_for,
    gateway, product, open_id: person.openId, state: 'new', version: 0, amount_fen: quote.total_fen,
    created_at: now, expires_at: expires, looked_at: 0, cashier: null, transaction_id: null, paid_at: null,
  };
}

/** WeChat takes 6 to 32 characters, Alipay no signs but the underscore: this fits both, with room for an item's two digits. */
const newTradeNumber = (): string => `FD${randomBytes(12).toString('hex').toUpperCase()}`;

function orderOf(attempt: Attempt, numbers: string[], { publicUrl }: Settings): Order {
  const last = numbers[0]!.slice(-4);
  return {
    outTradeNo: attempt.out_trade_no, product: attempt.product, openId: attempt.open_id, amountFen: attempt.amount_fen,
    description: `交通违法罚款 决定书尾号${last}${numbers.length > 1 ? ` 等${numbers.length}件` : ''}`,
    expiresAt: new Date(attempt.expires_at),
    returnTo: `${publicUrl}/app/#/packages/pay/result/index?id=${attempt.id}`,
  };
}
