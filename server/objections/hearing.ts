import type { AskedForMore, BureauViolation, ObjectedRecord, ObjectionAnswer } from '#contract/bureau';
import { objectionLife, type ObjectionEvent } from '#domain/lives/objection-lifecycle';
import type { Runtime } from '../ports';
import type { Tx } from '../store/database';
import { oweNotice } from '../store/outbox/owe-notice';
import type { Seal } from '../store/sealing/sealing';
import { answerOf, askedOf, befall, type ObjectionRow } from './rows';

export type HearingDeps = { runtime: Runtime; seal: Pick<Seal, 'open' | 'close'> };
type Car = { plate: string; plateType: string };
/** answer: what is known of it; an office that gives no reasons gives none. */
type Heard = { event: ObjectionEvent; asked?: AskedForMore; answer?: Partial<ObjectionAnswer> };

/**
 * What the bureau says of a car's records, for the objections that were sent through us, whoever brings the word: a look, the watch, a
 * push. In the transaction of whoever brings it; the same word again changes nothing.
 */
export async function hearOfObjections(
  tx: Tx,
  deps: HearingDeps,
  { plate, plateType }: Car,
  violations: readonly BureauViolation[],
): Promise<void> {
  const rows = await tx
    .selectFrom('objections')
    .selectAll()
    .where('plate', '=', plate)
    .where('plate_type', '=', plateType)
    .where('case_number', 'is not', null)
    .execute();
  for (const row of rows) {
    const violation = violations.find(({ recordNo }) => recordNo === row.record_no);
    if (!violation) continue;
    const heard = wordOn(row, violation, deps.seal);
    if (heard && objectionLife.takes(row.state, heard.event)) await take(tx, deps, row, heard);
    else await hearOfMoney(tx, deps, row, ofOurs(row, violation));
  }
}

const ofOurs = (row: ObjectionRow, { objection }: BureauViolation): ObjectedRecord | undefined =>
  objection && objection.caseNumber === row.case_number ? objection : undefined;

/**
 * The gravest word first. An answer that the record itself contradicts is none; a list that lags names no case, and answers nothing. A
 * record that is to be handled again and names our case was rejected, by an office that says no more.
 */
function wordOn(row: ObjectionRow, violation: BureauViolation, seal: Pick<Seal, 'open'>): Heard | undefined {
  const ours = ofOurs(row, violation);
  const isCancelled = violation.status === 'eliminated';
  const answer: Partial<ObjectionAnswer> = ours?.answer ?? {};
  if (isCancelled) return { event: 'bureau_upholds', answer: answer.result === 'upheld' ? answer : {} };
  if (answer.result === 'rejected') return { event: 'bureau_rejects', answer };
  if (ours?.withdrawnOn) return { event: 'withdraw' };
  if (violation.decision) return { event: 'bureau_decides' };
  if (violation.status === 'unhandled' && ours) return { event: 'bureau_rejects', answer: {} };
  // A question that was heard or answered is no new one.
  const known = Math.max(row.answered_nth, askedOf(seal, row)?.nth ?? 0);
  return ours?.asked && ours.asked.nth > known ? { event: 'bureau_asks', asked: ours.asked } : undefined;
}

async function take(tx: Tx, deps: HearingDeps, row: ObjectionRow, { event, asked, answer }: Heard): Promise<void> {
  const { seal, runtime } = deps;
  await befall(tx, deps, row, {
    event,
    words: asked?.words ?? answer?.reason ?? null,
    change: {
      asked_sealed: asked ? seal.close(JSON.stringify(asked)) : null,
      ...(answer && {
        answer_sealed: seal.close(JSON.stringify(answer)),
        ...returnOwed(runtime, row.return_owed_since, answer),
      }),
    },
  });
  if (asked)
    await oweNotice(tx, runtime, {
      personId: row.person_id,
      topic: 'objection',
      about: `${row.case_number} asked ${asked.nth}`,
      facts: { plate: row.plate, number: row.case_number!, offence: row.facts.offence, result: '请补充材料' },
    });
}

/** What the objection keeps: since when a fine is to come back, which the answer orders and does not yet tell as returned. */
const returnOwed = (
  clock: Pick<Runtime, 'now'>,
  since: number | null,
  { refund }: Partial<ObjectionAnswer>,
): { return_owed_since: number | null } => ({
  return_owed_since: refund && refund.returnedOn === null ? (since ?? clock.now().getTime()) : null,
});

/** After it was upheld: whether the treasury has given back what was paid. */
async function hearOfMoney(
  tx: Tx,
  { seal, runtime }: HearingDeps,
  row: ObjectionRow,
  ours: ObjectedRecord | undefined,
): Promise<void> {
  if (row.state !== 'upheld' || ours?.answer?.result !== 'upheld') return;
  if (JSON.stringify(answerOf(seal, row)?.refund ?? null) === JSON.stringify(ours.answer.refund ?? null)) return;
  await tx
    .updateTable('objections')
    .set({
      answer_sealed: seal.close(JSON.stringify(ours.answer)),
      ...returnOwed(runtime, row.return_owed_since, ours.answer),
    })
    .where('id', '=', row.id)
    .execute();
}
