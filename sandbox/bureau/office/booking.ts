import type { Booked, BureauDecision, WriteBack, WrittenBack } from '#contract/bureau';
import { chinaDay, rfc3339 } from '../../kit/time/china-time';
import type { Books } from './books';
import type { LookUp } from './look-up';
import { BureauRefusal } from '../refusal';
import { surchargeFen } from '../surcharge';

type Deps = { books: Books; lookUp: LookUp; now: () => Date };
const counter = 'counter';

/** Money that the bureau hears of: written back by a service, or paid at its own counter. */
export function createBooking({ books, lookUp, now }: Deps) {
  const dueWhenPaid = (due: BureauDecision, paidAt: string): number =>
    due.fineFen + surchargeFen({ ...due, today: chinaDay(new Date(paidAt)) });

  /** @throws BureauRefusal */
  function writeBack(payment: WriteBack): WrittenBack {
    const due = lookUp.decision(payment.number);
    const { number } = due;
    const before = books.payments.get(number);
    if (before?.payment.receiptNo === payment.receiptNo)
      return { number, receiptNo: payment.receiptNo, bookedAt: before.bookedAt };
    if (due.status === 'paid') throw new BureauRefusal(409, 'already_paid', 'number');
    if (payment.amountFen !== dueWhenPaid(due, payment.paidAt))
      throw new BureauRefusal(422, 'amount_differs', 'amountFen');
    const bookedAt = rfc3339(now());
    books.commit({ deed: 'paid', payment: { ...payment, number }, bookedAt });
    return { number, receiptNo: payment.receiptNo, bookedAt };
  }
  /** Somebody paid at a counter: the bureau books it without us. */
  function payElsewhere(asked: string): void {
    const { number, fineFen: amountFen } = lookUp.decision(asked);
    const bookedAt = rfc3339(now());
    const payment = { number, amountFen, receiptNo: `COUNTER${number}`, gateway: 'wechat' as const };
    books.commit({ deed: 'paid', bookedAt, payment: { ...payment, transactionId: counter, paidAt: bookedAt } });
  }
  /** What was booked on one day of those that gateways told us of. */
  const bookedOn = (day: string): Booked['payments'] =>
    [...books.payments.values()]
      .filter(({ payment, bookedAt }) => bookedAt.startsWith(day) && payment.transactionId !== counter)
      .map(({ payment: { paidAt: _paidAt, ...payment }, bookedAt }) => ({ ...payment, bookedAt }));

  return { writeBack, payElsewhere, bookedOn };
}
