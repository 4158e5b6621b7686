import { dayOf, addDays, type Day } from '#domain/days/day';
import { addFen } from '#domain/payments/money';
import type { Bureau, Runtime } from '../../ports';
import type { StatementSource } from '../../store/tables/case-tables';
import { transaction, type Database } from '../../store/database';
import { paidBehind, type Paid } from '../../store/statement-source';
import type { ConfirmPayment } from './confirm-payment';
import { GatewayUnanswered, type Gateway, type Proof } from '../gateway';
import type { Gateways } from '../opening/open-payment';
import { explainOrphan, orphanCase } from './orphans';
import { gatewayFor } from '../payees';
import { attemptUnder, writeAdopted, type BookedPayment } from './write-adopted';

type AdoptDeps = {
  db: Database;
  bureau: Pick<Bureau, 'booked'>;
  gateways: Gateways;
  confirmPayment: ConfirmPayment;
  runtime: Runtime;
};

const lookAgainMs = 3_600_000;
/** A bureau's record may be a day behind its books; before it is whole, nothing goes back that may be booked. */
const recordLateMs = 25 * 3_600_000;

/**
 * The job of a payment that the gateway has and we do not, as after a database was restored from an older copy. The gateway is asked
 * for it and the bureau for what it has booked of it: what is booked comes back into our books, what is not booked goes back to the
 * payer, and what is neither stays a person's case. So does all of it once a person has closed the case.
 * @param ref the bill that tells of it and the order's number
 */
export const adoptPayment =
  (deps: AdoptDeps) =>
  async (ref: string): Promise<number | undefined> => {
    const { db, gateways, confirmPayment, runtime } = deps;
    const [source, number] = ref.split(' ') as [StatementSource, string];
    const opened = await orphanCase(db, source, number);
    if (!opened) return undefined;
    const paid = paidBehind(source)!;
    const proof = await proofOf(gatewayFor(gateways, paid), number);
    if (!proof) return runtime.now().getTime() + lookAgainMs;
    if (!(await attemptUnder(db, number))) {
      const booked = await bookedOf(deps, proof, opened.opened_at);
      const isDue = runtime.now().getTime() >= opened.opened_at + recordLateMs;
      if (!isClear(proof, booked, isDue)) return runtime.now().getTime() + lookAgainMs;
      await adopt(deps, paid, proof, booked);
    }
    await confirmPayment(paid.gateway, proof, paid.payee);
    await explainOrphan(db, runtime, source, number);
    return undefined;
  };

/** Booked whole and still here; or, once the bureau's record is whole, not booked at all. */
function isClear(proof: Proof, booked: readonly BookedPayment[], isDue: boolean): boolean {
  if (booked.length === 0) return isDue;
  return addFen(booked.map(({ amountFen }) => amountFen)) === proof.amountFen && proof.goneBackFen === undefined;
}

/** undefined while a refund that we have forgotten is on its way. @throws GatewayUnanswered */
async function proofOf(gateway: Gateway, outTradeNo: string): Promise<Proof | undefined> {
  const found = await gateway.query(outTradeNo);
  if (found.kind !== 'paid') throw new GatewayUnanswered(`a payment that it has signed for is ${found.kind} there`);
  if (found.proof.goneBackFen === undefined) return found.proof;
  const refundNo = `R${outTradeNo}`;
  const back = await gateway.queryRefund({ outTradeNo, refundNo });
  if (back.kind === 'pending') return undefined;
  return back.kind === 'done' ? { ...found.proof, refund: { refundNo, amountFen: back.amountFen } } : found.proof;
}

/** What the bureau has booked under our receipts of this order, on whatever day since. */
async function bookedOf({ bureau, runtime }: AdoptDeps, proof: Proof, openedAt: number): Promise<BookedPayment[]> {
  const booked: BookedPayment[] = [];
  const last = dayOf(runtime.now());
  for (let day: Day = dayOf(proof.paidAt ?? new Date(openedAt)); day <= last; day = addDays(day, 1))
    booked.push(...(await bureau.booked(day)).filter(({ receiptNo }) => receiptNo.startsWith(proof.outTradeNo)));
  return booked;
}

const adopt = ({ db, runtime }: AdoptDeps, paid: Paid, proof: Proof, booked: readonly BookedPayment[]): Promise<void> =>
  transaction(db, runtime, (tx) => writeAdopted(tx, runtime, { paid, proof, booked }));
