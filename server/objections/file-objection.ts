import type { BureauViolation, ObjectedRecord } from '#contract/bureau';
import type { FileObjection } from '#contract/objections';
import type { Objected, ObjectTo } from '#contract/violations';
import { Refused, type Person } from '../ports';
import { transaction } from '../store/database';
import type { ViolationInContext } from '../violations/violation-view';
import type { ObjectionDeps } from './deps';
import { mustBeObjectable, type createDrafts } from './drafts';
import { befall, ownObjection, type EvidenceHead, type ObjectionRow } from './rows';
import { readyPictures, sendPictures } from './sending';

type Filing = { row: ObjectionRow; asked: FileObjection; going: EvidenceHead[]; violation: BureauViolation };

/**
 * The driver says why a camera record is wrong, before it is handled (Order 157, art. 5, 22). The words and the list of pictures go at
 * once and get the case its number and its day; the pictures follow one by one, so that a bad one holds up nothing. The platform's check
 * of the words runs beside the filing and bars nothing: a defence may not be refused (Administrative Penalty Law, art. 45).
 */
export function createFiling(deps: ObjectionDeps) {
  const { db, runtime, seal, cars, bureau, cachedBureau, checkContent, openCase, seen: keepSeen } = deps;

  /** @throws Refused statement_missing, picture_not_ready, already_handled, already_objected, objection_over, not_found, bureau_down */
  async function file(person: Person, id: string, asked: FileObjection): Promise<void> {
    const row = await ownObjection(db, person.id, id);
    if (row.state === 'reviewing' || row.state === 'asked') return; // sent already; a second tap changes nothing
    if (row.state !== 'draft') throw new Refused('objection_over');
    if (asked.ground === 'other' && !asked.statement.trim())
      throw new Refused('statement_missing', { field: 'statement' });
    const going = await readyPictures(db, { objectionId: id, round: 0, ids: asked.pictures });
    const { seen } = await cars.violation(person.id, row.violation_id);
    if (!mayBeOurs(seen)) mustBeObjectable(seen);
    const { violation } = seen;
    const [filed, verdict] = await Promise.all([filedWith({ row, asked, going, violation }), check()]);
    await keep({ row, asked, going, violation }, filed);
    if (verdict === 'look') await openCase(filed.caseNumber);

    function check() {
      return checkContent(person, asked.statement.trim());
    }
  }

  /** Under review without our having heard so: the answer to our filing may have been lost, and asking again gives the same case. */
  const mayBeOurs = ({ violation }: ViolationInContext): boolean => violation.status === 'objection_pending';

  async function filedWith({ row, asked, going }: Filing): Promise<ObjectedRecord> {
    const { ground, statement } = asked;
    const evidence = going.map(({ sha256 }) => sha256!);
    const question = { recordNo: row.record_no, ground, statement: statement.trim(), evidence };
    const filed = await bureau.object(question);
    const known = await db
      .selectFrom('objections')
      .select('person_id')
      .where('case_number', '=', filed.caseNumber)
      .where('person_id', '!=', row.person_id)
      .executeTakeFirst();
    if (known) throw new Refused('already_objected'); // somebody else who has the car
    return filed;
  }

  async function keep({ row, asked, going, violation }: Filing, filed: ObjectedRecord): Promise<void> {
    const said = asked.statement.trim();
    await transaction(db, runtime, async (tx) => {
      const now = await ownObjection(tx, row.person_id, row.id);
      if (now.state !== 'draft') return; // two taps, or two phones: the first one counts
      await befall(tx, deps, now, {
        event: 'file',
        words: said,
        change: {
          ground: asked.ground,
          statement_sealed: seal.close(said),
          case_number: filed.caseNumber,
          filed_on: filed.filedOn,
          answer_by: filed.answerBy,
        },
      });
      await sendPictures(tx, runtime, { objectionId: row.id, round: 0, going });
    });
    const vehicle = { plate: row.plate, plateType: row.plate_type };
    const waits = { status: 'objection_pending', objection: filed } as const;
    await cachedBureau.acted(vehicle, { recordNo: row.record_no, ...waits });
    await keepSeen(vehicle, { ...violation, ...waits });
  }
  return file;
}

/** In one step and without pictures, as clients of before have it. */
export const objectAtOnce =
  (
    { db, cars }: Pick<ObjectionDeps, 'db' | 'cars'>,
    { open }: Pick<ReturnType<typeof createDrafts>, 'open'>,
    file: ReturnType<typeof createFiling>,
  ) =>
  async (person: Person, violationId: string, { ground, statement }: ObjectTo): Promise<Objected> => {
    if (ground === 'other' && !statement.trim()) throw new Refused('statement_missing', { field: 'statement' });
    const { seen } = await cars.violation(person.id, violationId);
    if (seen.violation.objection && seen.violation.status === 'objection_pending') return seen.violation.objection;
    const id = await open(person.id, violationId);
    await file(person, id, { ground, statement, pictures: [] });
    const row = await ownObjection(db, person.id, id);
    return { caseNumber: row.case_number!, ground: row.ground!, filedOn: row.filed_on!, answerBy: row.answer_by! };
  };
