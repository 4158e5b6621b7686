import { isMoving } from './attempt-rules';
import { billsExplained } from './bills-rules';
import { refundedOf } from '../neighbours/gateway-model';
import { must } from './violation';
import type { World } from '../world/world';

/** 2, 3, 4, 11 and 12: what must be true when the faults have stopped and the last chore is done. */
export function checkAtTheEnd(world: World): void {
  nothingStuck(world);
  for (const number of world.bureau.fines.keys()) conserved(world, number);
  booksAgree(world);
  billsExplained(world);
}

/** 11 and 4: every chore is done and every attempt has come to an end; each success is settled or given back. */
function nothingStuck({ store, invariants }: World): void {
  const left = store.rows('outbox').filter(({ kind }) => kind !== 'reconcile'); // there is always a next day
  must(left.length === 0, 11, () => `left in the outbox: ${JSON.stringify(left)}`);
  for (const attempt of invariants.attempts()) {
    const trade = invariants.trade(attempt.out_trade_no);
    const accounted = attempt.state === 'settled' || attempt.state === 'refunded';
    must(trade?.state !== 'paid' || accounted, 4, () => `${attempt.out_trade_no} was taken and is ${attempt.state}`);
    must(!isMoving(attempt), 11, () => `${attempt.out_trade_no} stays ${attempt.state}`);
  }
}

/**
 * 2 and 3: taken less given back is what the bureau booked under our receipt: nothing, or exactly what was due, once. Money
 * that staff gave back after the booking is the merchant's loss, and has a case.
 */
function conserved({ invariants, bureau, store }: World, number: string): void {
  let successes = 0;
  let kept = 0;
  for (const { decision_number, receipt_no, amount_fen, outcome, attempt_id } of invariants.items()) {
    const trade = invariants.trade(receipt_no.slice(0, -2));
    if (decision_number !== number || trade?.state !== 'paid') continue;
    const attempt = invariants.attempts().find(({ id }) => id === attempt_id)!;
    const isKept = outcome === 'settled';
    if (isKept) successes += 1;
    if (isKept) kept += amount_fen;
    const parts = invariants.items().filter((item) => item.attempt_id === attempt_id);
    const due = parts.reduce((sum, item) => sum + (item.outcome === 'settled' ? item.amount_fen : 0), 0);
    const left = trade.amountFen - refundedOf(trade);
    const byStaff = [...trade.refunds.values()].some((refund) => refund.byStaff);
    must(left === due || (byStaff && left < due), 2, () => `${left} fen of ${attempt.out_trade_no} left, ${due} due`);
    if (byStaff)
      must(
        store
          .rows('cases')
          .some(({ number: of }) => [attempt.out_trade_no, `?${attempt.out_trade_no}`].includes(String(of))),
        2,
        () => `${attempt.out_trade_no} was given back by staff and nobody is told`,
      );
  }
  const booked = bureau.fines.get(number)!.booked?.amountFen ?? 0;
  must(successes <= 1, 3, () => `${number} was paid ${successes} times`);
  must(kept === booked, 2, () => `${kept} fen kept for ${number}, ${booked} booked`);
}

/** 12: the gateways' bills, our ledger and the bureau's books say the same of every attempt. */
function booksAgree({ invariants, store, bureau }: World): void {
  for (const { id, out_trade_no } of invariants.attempts()) {
    const rows = store.rows('ledger_entries').filter(({ attempt_id }) => attempt_id === id);
    const balance = (account: string) =>
      rows.filter((row) => row.account === account).reduce((sum, row) => sum + (row.amount_fen as number), 0);
    const trade = invariants.trade(out_trade_no);
    const bill = trade?.state === 'paid' ? trade.amountFen - refundedOf(trade) : 0;
    const booked = [...bureau.fines.values()].reduce(
      (sum, { booked: one }) => sum + (one?.receiptNo.startsWith(out_trade_no) ? one.amountFen : 0),
      0,
    );
    must(
      balance('gateway') === bill,
      12,
      () => `${out_trade_no}: ${bill} on the bill, ${balance('gateway')} in the ledger`,
    );
    must(
      -balance('bureau') === booked,
      12,
      () => `${out_trade_no}: ${booked} at the bureau, ${-balance('bureau')} in the ledger`,
    );
    const lost = trade && [...trade.refunds.values()].some(({ byStaff }) => byStaff) && booked > 0;
    must(balance('owed') === 0 || lost === true, 12, () => `${out_trade_no}: ${balance('owed')} still owed`);
  }
}
