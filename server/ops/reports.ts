import type { Command } from 'commander';
import { transaction } from '../store/database';
import type { Seal } from '../store/sealing/sealing';
import { recordAct, OpsRefused, type Actor, type Operator } from './audit';
import { instant, table } from './wording';

type ReadsSeal = { seal: Pick<Seal, 'open' | 'close'> };
export type ReportOperator = Operator & ReadsSeal;

/** One report of a driver's, and whose payment it is about; that it was read is written down. @throws OpsRefused */
export async function readReport(actor: Actor & ReadsSeal, number: string) {
  const { db, seal } = actor;
  const row = await db.selectFrom('reports').selectAll().where('number', '=', number).executeTakeFirst();
  if (!row) throw new OpsRefused(`no report is called ${number}`, 'report_unknown');
  await recordAct(actor, db, { act: 'report read', subject: number });
  return {
    number,
    toldAt: row.told_at,
    paymentId: row.attempt_id,
    words: row.words,
    text: seal.open(row.text_sealed),
    answer: row.answer_sealed === null ? null : seal.open(row.answer_sealed),
    answeredAt: row.answered_at,
  };
}

/** @throws OpsRefused */
export async function showReport(operator: ReportOperator, number: string): Promise<void> {
  const { toldAt, paymentId, words, text, answer } = await readReport(operator, number);
  const said = words === 'pass' ? 'harmless' : 'not passed by the platform';
  operator.print(
    table(
      'Report',
      ['number', 'at', 'payment', 'words', 'text', 'answer'],
      [[number, instant(toldAt), paymentId ?? '-', said, text, answer ?? '-']],
    ),
  );
}

/** What the driver reads; its case is closed by it. A second answer takes the place of the first. @throws OpsRefused */
export async function answerReport(operator: Actor & ReadsSeal, number: string, text: string): Promise<void> {
  const { db, runtime, seal } = operator;
  const now = runtime.now().getTime();
  await transaction(db, runtime, async (tx) => {
    const answered = await tx
      .updateTable('reports')
      .set({ answer_sealed: seal.close(text), answered_at: now })
      .where('number', '=', number)
      .returning('number')
      .executeTakeFirst();
    if (!answered) throw new OpsRefused(`no report is called ${number}`, 'report_unknown');
    await tx
      .updateTable('cases')
      .set({ closed_at: now, closing_note: 'answered' })
      .where('kind', '=', 'driver_reports')
      .where('number', '=', number)
      .where('closed_at', 'is', null)
      .execute();
    await recordAct(operator, tx, { act: 'report answered', subject: number });
  });
}

/** They need the data key: what a driver wrote is sealed. */
export function reportCommands(program: Command, operator: () => Promise<ReportOperator>): void {
  program
    .command('report')
    .argument('<number>', 'as its case names it')
    .option('--answer <text>', 'what the driver reads; closes the case')
    .description('what a driver told the operator')
    .action(async (number: string, { answer }: { answer?: string }) => {
      const own = await operator();
      if (answer === undefined) return showReport(own, number);
      await answerReport(own, number, answer);
      own.print('Answered.');
    });
}
