import type { Cashier, GatewayName, OpenedPayment, QuoteItem } from '#contract/payments';
import { agreementVersion } from '#contract/session';
import { Refused, type Runtime, type Person } from '../../ports';
import type { Settings } from '../../settings';
import { isDuplicate, transaction, type Database, type Tx } from '../../store/database';
import { GatewayRefused, GatewayUnanswered, type Gateway, type Refusal } from '../gateway';
import { closeAttempt, type GatewayPoller } from '../proofs/poll-gateway';
import { activeTreasuryOrders } from '../../treasury/active-orders';
import { countAsking, payable } from './payable';
import { createPayees, gatewayFor } from '../payees';
import { payableUntil } from './quotes';
import { closeRivalCashiers } from './close-rival-cashiers';
import { gatewayOn, keepAttempt, newAttempt, orderOf, type Products } from './new-attempt';
import { quoteToRemake } from './remake-order';
import { stillInvited } from './invited';
import { attemptOf, itemsOf, move, type Attempt } from '../attempts';
import { enqueue } from '../../store/outbox/outbox';
import { attemptLife, isOpen } from '#domain/lives/attempt-lifecycle';

/** Under the main payee's merchant, and under each other payee's, as far as it has them. */
export type Gateways = Record<GatewayName, Gateway> & {
  payees?: Record<string, Partial<Record<GatewayName, Gateway>>>;
};
export type OpenPaymentDeps = {
  db: Database;
  gateways: Gateways;
  products: Products;
  gatewayPoller: GatewayPoller;
  runtime: Runtime;
  settings: Settings;
  clockIsOff?: () => boolean;
};

type Quoted = { items: QuoteItem[]; invitation_id: string | null };

/** Asked for at these seconds after opening; then each minute, and at the end. */
const firstPollMs = 5000;
/** WeChat Pay's h5_url opens its cashier for five minutes. Asking again in the same words gives a new one. */
const linkLifeMs = 4 * 60_000;

/**
 * Opens the native cashier for a quote. The same quote again gives the same attempt and the same cashier.
 * @throws Refused agreement_needed, not_found, invitation_over, quote_stale, not_taken_here, near_midnight, already_being_paid, gateway_down
 */
export function createOpenPayment(deps: OpenPaymentDeps) {
  const { db, gateways, products, gatewayPoller, runtime, settings, clockIsOff = () => false } = deps;
  const payees = createPayees(settings);
  return async (person: Person, quoteId: string, payerIp: string): Promise<OpenedPayment> => {
    if (person.agreedVersion !== agreementVersion) throw new Refused('agreement_needed');
    if (clockIsOff()) throw new Refused('gateway_down');
    try {
      const attempt = await theAttempt(person, quoteId, payerIp);
      const opened = usable(attempt) ? payable(attempt) : await askGateway(payable(attempt));
      return { paymentId: opened.id, cashier: opened.cashier! };
    } catch (error) {
      const paid = await ofQuoteIfPaid(person, quoteId, error);
      if (paid) return { paymentId: paid.id, cashier: { kind: 'paid' } };
      throw error instanceof GatewayUnanswered ? new Refused('gateway_down') : error;
    }
  };

  /** What was just learned is the answer: whoever wanted to pay reads what has become of it. */
  async function ofQuoteIfPaid(person: Person, quoteId: string, error: unknown): Promise<Attempt | undefined> {
    if (!(error instanceof Refused) || error.code !== 'decision_paid') return undefined;
    const own = await ofQuote(person, quoteId);
    return own && !isOpen(own.state) && own.state !== 'closed' ? own : undefined;
  }

  async function theAttempt(person: Person, quoteId: string, payerIp: string): Promise<Attempt> {
    const known = await ofQuote(person, quoteId);
    if (!known) return begin(person, quoteId, payerIp);
    if (person.platform !== 'browser' || known.payer_ip === payerIp || !isOpen(known.state)) return known;
    const again = await quoteToRemake({ db, gatewayPoller, runtime }, known);
    return again ? begin(person, again, payerIp) : (await attemptOf(db, known.id))!;
  }

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
    const now = runtime.now();
    const expires = Math.min(payableUntil(now).getTime(), quote.valid_until);
    if (now.getTime() + 60_000 > expires) throw new Refused('quote_stale');
    await closeRivalCashiers({ db, gatewayPoller, runtime }, { ...person, ip: payerIp }, quote);
    const payee = payees.ofAll(quote.items.map(({ decisionNumber }) => decisionNumber));
    if (payee === undefined) throw new Refused('quote_stale'); // quoted before the settings parted them
    if (!payees.takes(payee, gatewayOn(products, person.platform))) throw new Refused('not_taken_here'); // or took it away
    const attempt = newAttempt({ runtime, products }, { ...person, ip: payerIp }, { ...quote, payee }, expires);
    try {
      await write(attempt, quote);
      return attempt;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const twin = await ofQuote(person, quoteId); // the other of two taps was faster
      if (twin) return twin;
      throw new Refused('already_being_paid');
    }
  }

  async function write(attempt: Attempt, { items, invitation_id }: Quoted): Promise<void> {
    await transaction(db, runtime, async (tx) => {
      await stillInvited(tx, runtime, invitation_id);
      const numbers = items.map(({ decisionNumber }) => decisionNumber);
      if ((await activeTreasuryOrders(tx, runtime, numbers)).length > 0) throw new Refused('already_being_paid');
      await keepAttempt(tx, attempt, items);
      await enqueue(tx, runtime, {
        kind: 'poll_gateway',
        gateway: attempt.gateway,
        ref: attempt.id,
        dueAt: attempt.created_at + firstPollMs,
      });
    });
  }

  async function askGateway(attempt: Attempt): Promise<Attempt> {
    const gateway = gatewayFor(gateways, attempt);
    const items = await itemsOf(db, attempt.id);
    if (!(await countAsking(db, attempt.id))) return payable((await attemptOf(db, attempt.id))!);
    try {
      const answer = await gateway.open(
        orderOf(
          attempt,
          items.map(({ decision_number }) => decision_number),
          settings,
        ),
      );
      if (answer.kind === 'refused') return await afterRefusal(attempt, answer.refusal);
      return await transaction(db, runtime, async (tx) => {
        const now = (await attemptOf(tx, attempt.id))!;
        if (usable(now)) return payable(now); // a second tap asked beside us: both get the first one's cashier
        if (!attemptLife.takes(payable(now).state, 'opened')) return renew(tx, now, answer.cashier);
        return move(tx, runtime, payable(now), {
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

  /**
   * A definite refusal of the only time it was asked frees the decisions at once. After a question that was not answered, or
   * a word that it stands otherwise there, the gateway is asked what it has.
   */
  async function afterRefusal(attempt: Attempt, refusal: Refusal): Promise<never> {
    if (refusal.meaning === 'not_now' || refusal.meaning === 'not_known') throw new GatewayRefused(refusal);
    const isOver = await transaction(db, runtime, async (tx) => {
      const now = (await attemptOf(tx, attempt.id))!;
      if (refusal.meaning === 'already_done' || now.opens !== 1 || now.state !== 'new') return false;
      await closeAttempt(tx, runtime, now, { event: 'open_refused', evidence: refusal });
      return true;
    });
    if (isOver) throw new Refused('gateway_down');
    const after = await gatewayPoller.closeOrConfirm(attempt.id);
    throw new Refused(isOpen(after.state) || after.state === 'closed' ? 'gateway_down' : 'decision_paid');
  }

  /** A link that is too old leads nowhere: while the attempt lasts, its order is asked for another. */
  function usable({ cashier, created_at }: Attempt): boolean {
    return cashier !== null && (cashier.kind !== 'redirect' || runtime.now().getTime() - created_at < linkLifeMs);
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
    await transaction(db, runtime, async (tx) => {
      const now = (await attemptOf(tx, id))!;
      if (now.state === 'new') await move(tx, runtime, now, { event: 'open_unanswered', evidence: { error: reason } });
    });
  }
}
