import type { DraftObjection } from '#contract/objections';
import { Refused } from '../ports';
import { transaction } from '../store/database';
import { newId } from '../store/sealing/sealing';
import { isOwnNumber } from '../violations/own-number';
import { isObjectable, type ViolationInContext } from '../violations/violation-view';
import type { ObjectionDeps } from './deps';
import { ownObjection } from './rows';

/** Whoever has begun so many is not writing objections. */
const mostOpen = 12;

const openKey = (personId: string, recordNo: string): string => `${personId} ${recordNo}`;

/** Drafts: written with us, known to nobody else, until they are sent or their day comes. */
export function createDrafts({ db, runtime, seal, cars }: Pick<ObjectionDeps, 'db' | 'runtime' | 'seal' | 'cars'>) {
  /**
   * The id of what this person has open about a record, a draft begun now where there is nothing.
   * @throws Refused not_found, already_handled, already_objected, source_reads_only, too_many_requests
   */
  async function open(personId: string, violationId: string): Promise<string> {
    const { seen } = await cars.violation(personId, violationId);
    const { recordNo, plate, plateType } = seen.violation;
    const key = openKey(personId, recordNo);
    const known = await db.selectFrom('objections').select('id').where('open_key', '=', key).executeTakeFirst();
    if (known) return known.id;
    mustBeObjectable(seen);
    const now = runtime.now().getTime();
    const row = {
      id: newId(runtime),
      person_id: personId,
      violation_id: violationId,
      plate,
      plate_type: plateType,
      record_no: recordNo,
      state: 'draft' as const,
      open_key: key,
      ground: null,
      statement_sealed: seal.close(''),
      case_number: null,
      filed_on: null,
      answer_by: null,
      asked_sealed: null,
      answered_nth: 0,
      answer_sealed: null,
      facts: JSON.stringify(factsOf(seen)),
      created_at: now,
      changed_at: now,
      ended_at: null,
    };
    return transaction(db, runtime, async (tx) => {
      const mine = await tx
        .selectFrom('objections')
        .select(['id', 'open_key'])
        .where('person_id', '=', personId)
        .where('open_key', 'is not', null)
        .execute();
      const begun = mine.find((one) => one.open_key === key);
      if (begun) return begun.id;
      if (mine.length >= mostOpen) throw new Refused('too_many_requests');
      await tx.insertInto('objections').values(row).execute();
      return row.id;
    });
  }

  /** @throws Refused not_found, already_objected once it was sent */
  async function save(personId: string, id: string, { ground, statement }: DraftObjection): Promise<void> {
    const row = await ownObjection(db, personId, id);
    if (row.state !== 'draft') throw new Refused('already_objected');
    await db
      .updateTable('objections')
      .set({ ground, statement_sealed: seal.close(statement), changed_at: runtime.now().getTime() })
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .execute();
  }

  /** A draft that nobody wants goes at once, with its pictures. @throws Refused not_found, already_objected */
  async function discard(personId: string, id: string): Promise<void> {
    const row = await ownObjection(db, personId, id);
    if (row.state !== 'draft') throw new Refused('already_objected');
    await db.deleteFrom('objections').where('id', '=', id).where('state', '=', 'draft').execute();
  }
  return { open, save, discard };
}

/** @throws Refused why nothing can be objected */
export function mustBeObjectable(seen: ViolationInContext): void {
  if (isObjectable(seen)) return;
  if (isOwnNumber(seen.violation.recordNo)) throw new Refused('source_reads_only');
  throw new Refused(seen.violation.status === 'objection_pending' ? 'already_objected' : 'already_handled');
}

const factsOf = ({ violation: { offence, code, place, occurredAt, regionCode } }: ViolationInContext) => ({
  offence,
  offenceCode: code,
  place,
  occurredAt,
  regionCode,
});
