import type { ObjectedRecord } from '#contract/bureau';
import type { SupplementObjection } from '#contract/objections';
import { recordLife, type RecordState } from '#domain/lives/record-lifecycle';
import { objectionLife } from '#domain/lives/objection-lifecycle';
import { Refused, type Person } from '../ports';
import { transaction } from '../store/database';
import type { ObjectionDeps } from './deps';
import { askedOf, befall, ownObjection, type ObjectionRow } from './rows';
import { readyPictures, sendPictures } from './sending';

/** What a driver does with an objection that the police have. */
export function createAnswering(deps: ObjectionDeps) {
  const { db, runtime, seal, bureau, cachedBureau, checkContent, openCase } = deps;

  /** What the police asked for. @throws Refused not_found, nothing_asked, statement_missing, picture_not_ready, objection_over, bureau_down */
  async function supplement(person: Person, id: string, given: SupplementObjection): Promise<void> {
    const row = await ownObjection(db, person.id, id);
    const asked = askedOf(seal, row);
    if (row.state !== 'asked' || !asked) throw new Refused('nothing_asked');
    const said = given.statement.trim();
    if (!said && given.pictures.length === 0) throw new Refused('statement_missing', { field: 'statement' });
    const round = asked.nth;
    const going = await readyPictures(db, { objectionId: id, round, ids: given.pictures });
    const evidence = going.map(({ sha256 }) => sha256!);
    const answer = { caseNumber: row.case_number!, nth: round, statement: said, evidence };
    const [objection, verdict] = await Promise.all([
      bureau.supplement(row.record_no, answer),
      said ? checkContent(person, said) : ('pass' as const),
    ]);
    await transaction(db, runtime, async (tx) => {
      const now = await ownObjection(tx, person.id, id);
      if (now.state !== 'asked') return;
      await befall(tx, deps, now, {
        event: 'supplement',
        words: said || null,
        change: { asked_sealed: null, answered_nth: round, answer_by: objection.answerBy },
      });
      await sendPictures(tx, runtime, { objectionId: id, round, going });
    });
    if (verdict === 'look') await openCase(row.case_number!);
    await acted(row, 'objection_pending', objection);
  }

  /** The record is to be handled as before: its days have run on. @throws Refused not_found, objection_over, bureau_down */
  async function withdraw(personId: string, id: string): Promise<void> {
    const row = await ownObjection(db, personId, id);
    if (row.state === 'withdrawn') return;
    if (!objectionLife.takes(row.state, 'withdraw')) throw new Refused('objection_over');
    const objection = await bureau.withdraw(row.record_no, { caseNumber: row.case_number! });
    await transaction(db, runtime, async (tx) => {
      const now = await ownObjection(tx, personId, id);
      if (objectionLife.takes(now.state, 'withdraw'))
        await befall(tx, deps, now, { event: 'withdraw', words: null, change: { asked_sealed: null } });
    });
    await acted(row, recordLife.next('objection_pending', 'withdraw'), objection);
  }

  const acted = (row: ObjectionRow, status: RecordState, objection: ObjectedRecord): Promise<void> =>
    cachedBureau.acted({ plate: row.plate, plateType: row.plate_type }, { recordNo: row.record_no, status, objection });

  return { supplement, withdraw };
}
