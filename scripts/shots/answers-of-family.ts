// What the service would answer to whoever opens a link, has borrowed a car, or has lent one. Of the contract's types: the app takes an
// answer that lacks a field for none at all.
import type { Borrowed, BorrowedCar, BorrowedRecord, LoanOffer } from '#contract/loans';
import { fen } from '#domain/payments/money';

type Any = Record<string, unknown>;
const isObject = (answer: unknown): answer is Any => answer !== null && typeof answer === 'object';

/** A link as somebody else opens it; or one that is over. A token that nobody made is answered too. */
export const invited = (change: object) => (answer: unknown) =>
  isObject(answer) && 'isOwn' in answer
    ? { ...answer, isOwn: false, ...change }
    : isObject(answer) && answer.code === 'not_found'
      ? { state: 'offered', isOwn: false, takenAs: null, ...change }
      : answer;

const loan: Borrowed = {
  id: 'loan_0000000000000001x',
  plate: '京N8P8F8',
  plateType: '02',
  ownerKind: 'person',
  places: true,
  photos: false,
  since: '2026-11-27T10:00:00+08:00',
  expiresAt: '2026-12-06T10:00:00+08:00',
};
const record: BorrowedRecord = {
  id: 'record_00000000000001x',
  status: 'unpaid',
  occurredAt: '2026-11-18T08:12:00+08:00',
  place: '文三路与学院路路口',
  offence: '违反禁令标志指示',
  offenceEnglish: 'Ignoring a no-entry or prohibition sign',
  fineFen: fen(10_000),
  amountFen: fen(10_000),
  points: 1,
  lastDay: '2026-12-08',
  windowOnly: false,
  decisionNumber: '3301061900000128',
  photos: [],
};
const records: BorrowedRecord[] = [
  record,
  { ...record, id: 'record_00000000000002x', status: 'unhandled', decisionNumber: null },
];
const ifAccepted: BorrowedCar['ifAccepted'] = {
  daysToPay: 15,
  daysToReconsider: 60,
  defenceArticle: '行政处罚法 第七条',
};
const source: BorrowedCar['source'] = { name: '示例市交警', asOf: '2026-11-29T10:32:00+08:00', state: 'live' };

/** A car that may be taken for a week. */
export const offer: NonNullable<LoanOffer['offer']> = {
  plate: '浙A***45',
  ownerKind: 'person',
  days: 7,
  expiresAt: '2026-12-01T10:00:00+08:00',
  places: true,
  photos: false,
};
const car: BorrowedCar = { loan, records, ifAccepted, source };

/** One borrowed car with two records. */
export const borrowing = (answer: unknown): unknown => {
  if (isObject(answer) && 'borrowed' in answer) return { ...answer, borrowed: [loan] };
  return isObject(answer) && answer.code === 'not_found' ? car : answer;
};

/** Loans of every state for the first car that was lent. */
export const lentTo = (answer: unknown): unknown => {
  if (!isObject(answer) || !Array.isArray(answer.lent)) return answer;
  const [first] = answer.lent as Any[];
  const as = (state: string, more: object) => ({ ...first, id: state, state, link: null, ...more });
  const borrower = { name: '小弟', since: loan.since };
  return {
    ...answer,
    lent: [as('lent', { borrower, photos: true }), as('lapsed', { note: '' }), as('ended', { borrower })],
  };
};
