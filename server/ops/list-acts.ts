import { recordAct, type Operator } from './audit';
import { instant, table } from './wording';

/** The last acts and looks of operators, the newest first. */
export async function listActs(operator: Operator, last: number): Promise<void> {
  const rows = await operator.db.selectFrom('audit_log').selectAll().orderBy('at', 'desc').limit(last).execute();
  await recordAct(operator, operator.db, { act: 'audit' });
  operator.print(
    table(
      'Acts',
      ['at', 'who', 'act', 'of', 'details'],
      rows.map((row) => [instant(row.at), row.actor, row.act, row.subject ?? '', JSON.stringify(row.details)]),
    ),
  );
}
