import type { Selectable } from 'kysely';
import type { BureauViolation } from '#contract/bureau';
import type { Runtime } from '../ports';
import { oweNotice, type OwedNotice } from '../store/outbox/owe-notice';
import { transaction, type Database, type Tx } from '../store/database';
import { newId, type Seal } from '../store/sealing/sealing';
import { hearOfObjections } from '../objections/hearing';
import type { Tables } from '../store/tables/tables';

type Row = Selectable<Tables['found_violations']>;
export type Car = { plate: string; plateType: string };
export type How = Row['how'];
export type FoundDeps = { db: Database; runtime: Runtime; seal: Pick<Seal, 'open' | 'close'> };

const minuteMs = 60_000;
/** A database takes 65,535 parameters in a statement; a long list has more. */
const mostAtOnce = 5000;
const minuteOf = ({ occurredAt }: BureauViolation): number => Math.floor(Date.parse(occurredAt) / minuteMs);
/** Fifteen or sixteen digits are the bureau's own; what a list left unnamed we named ourselves. */
const isOfficial = (recordNo: string): boolean => /^\d{15,16}$/.test(recordNo);
/** What is paid or struck out when we first hear of it asks nothing of anybody. */
const isWorthTelling = ({ status }: BureauViolation): boolean => status !== 'paid' && status !== 'eliminated';

/**
 * Records what a source says of one car, each violation once whoever tells of it, and owes everybody who has the car an
 * announcement of what is new. Both are one transaction, so that two nodes, a restart, or a push beside a poll announce
 * nothing twice and lose nothing. What is there at the first look ('baseline') is recorded and not announced.
 * @returns how many were new
 */
export const recordFound = (
  { db, ...deps }: FoundDeps,
  car: Car,
  violations: readonly BureauViolation[],
  how: How,
): Promise<number> => transaction(db, deps.runtime, (tx) => record(tx, deps, car, violations, how), 'repeatable read');

/** Whether there is anything to record: most lists are those of the day before. What an objection waits for, the record decides. */
export const mayTellNews = (
  { found, hasObjections }: { found: Row[]; hasObjections: boolean },
  violations: readonly BureauViolation[],
): boolean =>
  hasObjections ||
  newAmong(found, violations).length > 0 ||
  violations.some(({ recordNo, status }) => found.some((row) => row.record_no === recordNo && row.status !== status));

async function record(
  tx: Tx,
  { runtime, seal }: Omit<FoundDeps, 'db'>,
  car: Car,
  violations: readonly BureauViolation[],
  how: How,
): Promise<number> {
  const known = await tx
    .selectFrom('found_violations')
    .selectAll()
    .where('plate', '=', car.plate)
    .where('plate_type', '=', car.plateType)
    .execute();
  await hearOfObjections(tx, { runtime, seal }, car, violations);
  await seeAnswers(tx, runtime, car, known, violations);
  const fresh = newAmong(known, violations);
  if (fresh.length === 0) return 0;
  const rows = fresh.map(({ violation, nth }) => ({
    id: newId(runtime),
    plate: car.plate,
    plate_type: car.plateType,
    record_no: violation.recordNo,
    minute: minuteOf(violation),
    nth,
    found_at: runtime.now().getTime(),
    how,
    status: violation.status,
  }));
  for (let from = 0; from < rows.length; from += mostAtOnce)
    await tx
      .insertInto('found_violations')
      .values(rows.slice(from, from + mostAtOnce))
      .execute();
  for (const [at, { violation }] of fresh.entries())
    if (how !== 'baseline' && isWorthTelling(violation)) await announce(tx, runtime, car, rows[at]!.id, violation);
  return fresh.length;
}

/**
 * Known by its number, or, where one of the two has no official number, by its minute: the same deed read from another
 * list. Two records with numbers of their own in one minute are two (the oddity is the driver's to see).
 */
function newAmong(
  known: readonly Row[],
  violations: readonly BureauViolation[],
): { violation: BureauViolation; nth: number }[] {
  const numbers = new Set(known.map(({ record_no }) => record_no));
  const matched = new Set(violations.filter(({ recordNo }) => numbers.has(recordNo)).map(({ recordNo }) => recordNo));
  const inMinute = new Map<number, number>();
  for (const { minute, nth } of known) inMinute.set(minute, Math.max(inMinute.get(minute) ?? 0, nth + 1));
  const fresh: { violation: BureauViolation; nth: number }[] = [];
  for (const violation of violations) {
    if (matched.has(violation.recordNo)) continue;
    const minute = minuteOf(violation);
    const same = known.find(
      (row) =>
        row.minute === minute &&
        !matched.has(row.record_no) &&
        !(isOfficial(row.record_no) && isOfficial(violation.recordNo)),
    );
    matched.add(violation.recordNo);
    if (same) {
      matched.add(same.record_no);
      continue;
    }
    const nth = inMinute.get(minute) ?? 0;
    inMinute.set(minute, nth + 1);
    fresh.push({ violation, nth });
  }
  return fresh;
}

/** Tells of objections that were answered since the last look, and keeps what is listed now. */
async function seeAnswers(
  tx: Tx,
  runtime: Runtime,
  car: Car,
  known: readonly Row[],
  violations: readonly BureauViolation[],
): Promise<void> {
  for (const violation of violations) {
    const before = known.find(({ record_no }) => record_no === violation.recordNo);
    const waits = before?.status === 'objection_pending';
    const result = waits ? answerOf(violation) : undefined;
    const isWithdrawn = Boolean(violation.objection?.withdrawnOn);
    // What has no answer yet waits on, whatever a list that lags shows meanwhile.
    if (!before || before.status === violation.status || (waits && !result && !isWithdrawn)) continue;
    await tx.updateTable('found_violations').set({ status: violation.status }).where('id', '=', before.id).execute();
    const { offence, objection, recordNo } = violation;
    if (result)
      await tellOwners(tx, runtime, car, {
        topic: 'objection',
        about: `${objection?.caseNumber ?? recordNo} ${violation.status}`,
        facts: { plate: car.plate, number: objection?.caseNumber ?? recordNo, offence, result },
      });
  }
}

/** A list that lags names no case, and answers nothing; whoever withdrew an objection is owed no answer. */
function answerOf({ status, objection }: BureauViolation): string | undefined {
  if (status === 'eliminated') return '已撤销';
  return status !== 'objection_pending' && objection && !objection.withdrawnOn ? '未采纳' : undefined;
}

const announce = (
  tx: Tx,
  runtime: Runtime,
  car: Car,
  about: string,
  { occurredAt, place, offence }: BureauViolation,
): Promise<void> =>
  tellOwners(tx, runtime, car, {
    topic: 'violation',
    about,
    facts: { plate: car.plate, occurredAt, place, offence },
  });

/** Everybody who has bound the car. */
export async function tellOwners(
  tx: Tx,
  runtime: Runtime,
  { plate, plateType }: Car,
  notice: Omit<OwedNotice, 'personId'>,
): Promise<void> {
  const people = await tx
    .selectFrom('cars')
    .select('person_id')
    .distinct()
    .where('plate', '=', plate)
    .where('plate_type', '=', plateType)
    .execute();
  for (const { person_id: personId } of people) await oweNotice(tx, runtime, { personId, ...notice });
}
