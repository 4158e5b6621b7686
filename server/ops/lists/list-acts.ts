import { OpsRefused, recordAct, type Operator } from '../audit';
import { instant, table } from '../wording';

/** The last acts and looks of operators, the newest first. @throws OpsRefused for what is no count */
export async function listActs(operator: Operator, last: number): Promise<void> {
  if (!Number.isSafeInteger(last) || last < 1) throw new OpsRefused('--last takes how many acts, as 50');
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
