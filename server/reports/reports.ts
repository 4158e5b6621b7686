import { shanghaiInstant } from '#domain/days/day';
import type { NewReport, Report } from '#contract/reports';
import { Refused, type ContentCheck, type Person, type Runtime } from '../ports';
import { transaction, type Database, type Tx } from '../store/database';
import type { ReportTables } from '../store/tables/report-tables';
import type { Seal } from '../store/sealing/sealing';

export type ReportDeps = {
  db: Database;
  runtime: Runtime;
  seal: Pick<Seal, 'close' | 'open'>;
  checkContent: ContentCheck;
  /** A report is a case that somebody has to answer. */
  openCase: (tx: Tx, number: string) => Promise<void>;
};
export type ReportBook = ReturnType<typeof createReports>;

/** So many wait for an answer of one person; whoever has more to say has a telephone. */
const mostUnanswered = 10;

/** What drivers tell the operator. The platform's check of the words runs beside it and bars nothing: a complaint may not be refused. */
export function createReports({ db, runtime, seal, checkContent, openCase }: ReportDeps) {
  const rowsOf = (personId: string) => db.selectFrom('reports').selectAll().where('person_id', '=', personId);
  const viewOf = (row: ReportTables['reports']): Report => reportOf(seal, row);

  /** @throws Refused not_found for a payment of somebody else, too_many_requests */
  async function tell(person: Person, { text, paymentId }: NewReport): Promise<Report> {
    if (paymentId && !(await ownsPayment(db, person.id, paymentId))) throw new Refused('not_found');
    const unanswered = await rowsOf(person.id).where('answered_at', 'is', null).execute();
    if (unanswered.length >= mostUnanswered) throw new Refused('too_many_requests');
    const row = {
      number: numberOf(runtime),
      person_id: person.id,
      attempt_id: paymentId,
      text_sealed: seal.close(text.trim()),
      words: await checkContent(person, text),
      told_at: runtime.now().getTime(),
      answer_sealed: null,
      answered_at: null,
    };
    await transaction(db, runtime, async (tx) => {
      await tx.insertInto('reports').values(row).execute();
      await openCase(tx, row.number);
    });
    return viewOf(row);
  }
  return {
    tell,
    own: async (personId: string): Promise<Report[]> =>
      (await rowsOf(personId).orderBy('told_at', 'desc').execute()).map(viewOf),
  };
}

/** Digits alone: they are read out on the telephone. */
const numberOf = ({ randomBytes }: Runtime): string => String(randomBytes(4).readUInt32BE() % 1e8).padStart(8, '0');

const ownsPayment = (db: Database, personId: string, id: string): Promise<unknown> =>
  db.selectFrom('attempts').select('id').where('id', '=', id).where('person_id', '=', personId).executeTakeFirst();

export const reportOf = (seal: Pick<Seal, 'open'>, row: ReportTables['reports']): Report => ({
  number: row.number,
  text: seal.open(row.text_sealed),
  paymentId: row.attempt_id,
  toldAt: shanghaiInstant(new Date(row.told_at)),
  answer: row.answer_sealed === null ? null : seal.open(row.answer_sealed),
  answeredAt: row.answered_at === null ? null : shanghaiInstant(new Date(row.answered_at)),
});
