import type { Cashier, OpenedPayment, QuoteItem } from '#contract/payments';
import { agreementVersion } from '#contract/session';
import { Refused, type Clock, type Person } from '../ports';
import type { Settings } from '../settings';
import { isDuplicate, transaction, type Database, type Tx } from '../store/database';
import { chance } from '../store/outside';
import { newId } from '../store/sealing';
import { GatewayUnanswered, type Gateway, type Order } from './gateway';
import type { Looking } from './poll-gateway';
import { heldAtTreasury } from '../treasury/active-orders';
import { payableUntil } from './quotes';
import { attemptOf, itemsOf, later, move, type Attempt } from './attempts';
import { isOpen } from '#domain/attempt-lifecycle';

export type Gateways = Record<'wechat' | 'alipay', Gateway>;
export type OpeningDeps = { db: Database; gateways: Gateways; looking: Looking; clock: Clock; settings: Settings };

const products = { weapp: ['wechat', 'jsapi'], h5: ['wechat', 'h5'], alipay: ['alipay', 'alipay'] } as const;
/** Asked for at these seconds after opening; then each minute, and at the end. */
const firstLookMs = 5000;
/** WeChat Pay's h5_url opens its cashier for five minutes. Asking again in the same words gives a new one. */
const linkLifeMs = 4 * 60_000;

/**
 * Opens the native cashier for a quote. The same quote again gives the same attempt and the same cashier.
 * @throws Refused agreement_needed, not_found, quote_stale, near_midnight, already_being_paid, gateway_down
 */
export function openPayments({ db, gateways, looking, clock, settings }: OpeningDeps) {
  return async (person: Person, quoteId: string, payerIp: string): Promise<OpenedPayment> => {
    if (person.agreedVersion !== agreementVersion) throw new Refused('agreement_needed');
    try {
      const attempt = (await ofQuote(person, quoteId)) ?? (await begin(person, quoteId, payerIp));
      const opened = usable(attempt) ? payable(attempt) : await askGateway(payable(attempt));
      return { paymentId: opened.id, cashier: opened.cashier! };
    } catch (error) {
      throw error instanceof GatewayUnanswered ? new Refused('gateway_down') : error;
    }
  };

  function ofQuote(person: Person, quoteId: string): Promise<Attempt | undefined> {
    return db
      .selectFrom('attempts')
      .selectAll()
      .where('quote_id', '=', quoteId)
      .where('person_id', '=', person.id)
      .executeTakeFirst();
  }

  async function begin(person: Person, quoteId: string, payerIp: string): Promise<Attempt> {
    const quote = await db
      .selectFrom('quotes')
      .selectAll()
      .where('id', '=', quoteId)
      .where('person_id', '=', person.id)
      .executeTakeFirst();
    if (!quote) throw new Refused('not_found', { field: 'quoteId' });
    const now = clock.now();
    const expires = Math.min(payableUntil(now).getTime(), quote.valid_until);
    if (now.getTime() + 60_000 > expires) throw new Refused('quote_stale');
    await makeRoom(person, quote);
    const attempt = newAttempt({ ...person, ip: payerIp }, quote, now.getTime(), expires);
    try {
      await write(attempt, quote.items);
      return attempt;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const twin = await ofQuote(person, quoteId); // the other of two taps was faster
      if (twin) return twin;
      throw new Refused('already_being_paid');
    }
  }

  /** An older cashier for the same decisions is closed, with the gateway's proof, before a new one opens. */
  async function makeRoom(person: Person, quote: { id: string; items: QuoteItem[] }): Promise<void> {
    const numbers = quote.items.map(({ decisionNumber }) => decisionNumber);
    const holders = await db
      .selectFrom('attempt_items')
      .innerJoin('attempts', 'attempts.id', 'attempt_items.attempt_id')
      .selectAll('attempts')
      .distinctOn('attempts.id')
      .where('holds', '=', true)
      .where('decision_number', 'in', numbers)
      .where('quote_id', '!=', quote.id)
      .execute();
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
      if (
        (
          await heldAtTreasury(
            tx,
            clock,
            items.map(({ decisionNumber }) => decisionNumber),
          )
        ).length > 0
      )
        throw new Refused('already_being_paid');
      await tx
        .insertInto('attempts')
        .values({ ...attempt, cashier: null })
        .execute();
      await tx
        .insertInto('attempt_items')
        .values(
          items.map((item, index) => ({
            attempt_id: attempt.id,
            decision_number: item.decisionNumber,
            facts: JSON.stringify(item),
            amount_fen: item.totalFen,
            holds: true,
            outcome: 'pending' as const,
            receipt_no: `${attempt.out_trade_no}${String(index).padStart(2, '0')}`,
            booked_at: null,
          })),
        )
        .execute();
      await later(tx, 'look', attempt.id, clock.now().getTime() + firstLookMs);
    });
  }

  async function askGateway(attempt: Attempt): Promise<Attempt> {
    const gateway = gateways[attempt.gateway];
    const items = await itemsOf(db, attempt.id);
    try {
      const answer = await gateway.open(
        orderOf(
          attempt,
          items.map(({ decision_number }) => decision_number),
          settings,
        ),
      );
      if (answer.kind === 'refused') {
        await looking.settleOpen(attempt.id);
        throw new Refused('gateway_down');
      }
      return await transaction(db, async (tx) => {
        const now = (await attemptOf(tx, attempt.id))!;
        if (usable(now)) return payable(now); // a second tap asked beside us: both get the first one's cashier
        if (now.cashier) return renew(tx, payable(now), answer.cashier);
        return move(tx, clock, payable(now), {
          event: 'opened',
          evidence: { cashier: answer.cashier.kind },
          change: { cashier: JSON.stringify(answer.cashier) },
        });
      });
    } catch (error) {
      if (error instanceof GatewayUnanswered) await noteUnanswered(attempt.id, error.message);
      throw error;
    }
  }

  /** A link that is too old leads nowhere: while the attempt lasts, its order is asked for another. */
  function usable({ cashier, created_at }: Attempt): boolean {
    return cashier !== null && (cashier.kind !== 'redirect' || clock.now().getTime() - created_at < linkLifeMs);
  }

  function renew(tx: Tx, { id }: Attempt, cashier: Cashier): Promise<Attempt> {
    return tx
      .updateTable('attempts')
      .set({ cashier: JSON.stringify(cashier) })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
  }

  async function noteUnanswered(id: string, reason: string): Promise<void> {
    await transaction(db, async (tx) => {
      const now = (await attemptOf(tx, id))!;
      if (now.state === 'new') await move(tx, clock, now, { event: 'open_unanswered', evidence: { error: reason } });
    });
  }
}

/** @throws Refused when the attempt is over: nobody may be sent to its cashier any more. */
function payable(attempt: Attempt): Attempt {
  if (isOpen(attempt.state)) return attempt;
  throw new Refused(attempt.state === 'closed' ? 'quote_stale' : 'decision_paid');
}

function newAttempt(
  person: Person & { ip: string },
  quote: { id: string; paid_for: string; total_fen: number },
  now: number,
  expires: number,
): Attempt {
  const [gateway, product] = products[person.platform];
  return {
    id: newId(),
    out_trade_no: newTradeNumber(),
    person_id: person.id,
    quote_id: quote.id,
    paid_for: quote.paid_for,
    gateway,
    product,
    open_id: person.openId,
    payer_ip: person.ip,
    state: 'new',
    version: 0,
    amount_fen: quote.total_fen,
    created_at: now,
    expires_at: expires,
    looked_at: 0,
    cashier: null,
    transaction_id: null,
    paid_at: null,
  };
}

/** WeChat takes 6 to 32 characters, Alipay no signs but the underscore: this fits both, with room for an item's two digits. */
const newTradeNumber = (): string => `FD${chance.bytes(12).toString('hex').toUpperCase()}`;

function orderOf(attempt: Attempt, numbers: string[], { publicUrl }: Settings): Order {
  const last = numbers[0]!.slice(-4);
  return {
    outTradeNo: attempt.out_trade_no,
    product: attempt.product,
    openId: attempt.open_id,
    amountFen: attempt.amount_fen,
    payerIp: attempt.payer_ip ?? '',
    description: `交通违法罚款 决定书尾号${last}${numbers.length > 1 ? ` 等${numbers.length}件` : ''}`,
    expiresAt: new Date(attempt.expires_at),
    returnTo: `${publicUrl}/app/#/packages/pay/result/index?id=${attempt.id}`,
  };
}
