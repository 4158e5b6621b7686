import { transaction } from '../store/database';
import type { Seal } from '../store/sealing';
import { recordAct, OpsRefused, type Operator } from './audit';
import { instant, table } from './wording';

export type ReportOperator = Operator & { seal: Pick<Seal, 'open' | 'close'> };

/** One report of a driver's, and whose payment it is about. @throws OpsRefused */
export async function showReport(operator: ReportOperator, number: string): Promise<void> {
  const { db, seal, print } = operator;
  const row = await db.selectFrom('reports').selectAll().where('number', '=', number).executeTakeFirst();
  if (!row) throw new OpsRefused(`no report is called ${number}`);
  await recordAct(operator, db, { act: 'report read', subject: number });
  print(
    table(
      'Report',
      ['number', 'at', 'payment', 'words', 'text', 'answer'],
      [
        [
          number,
          instant(row.told_at),
          row.attempt_id ?? '-',
          row.words === 'pass' ? 'harmless' : 'not passed by the platform',
          seal.open(row.text_sealed),
          row.answer_sealed === null ? '-' : seal.open(row.answer_sealed),
        ],
      ],
    ),
  );
}

/** What the driver reads; its case is closed by it. A second answer takes the place of the first. @throws OpsRefused */
export async function answerReport(operator: ReportOperator, number: string, text: string): Promise<void> {
  const { db, runtime, seal } = operator;
  const now = runtime.now().getTime();
  await transaction(db, runtime, async (tx) => {
    const answered = await tx
      .updateTable('reports')
      .set({ answer_sealed: seal.close(text), answered_at: now })
      .where('number', '=', number)
      .returning('number')
      .executeTakeFirst();
    if (!answered) throw new OpsRefused(`no report is called ${number}`);
    await tx
      .updateTable('cases')
      .set({ closed_at: now, closing_note: 'answered' })
      .where('kind', '=', 'driver_reports')
      .where('number', '=', number)
      .where('closed_at', 'is', null)
      .execute();
    await recordAct(operator, tx, { act: 'report answered', subject: number });
  });
  operator.print('Answered.');
}
