import { gatewayNames } from '#contract/payments';
import { isDay } from '#domain/days/day';
import { signedFen } from '#domain/payments/money';
import { archivedLines } from '../../store/retention/archive';
import type { StatementSource } from '../../store/tables/case-tables';
import { OpsRefused, recordAct, type Actor, type Operator } from '../audit';
import { table, yuanText } from '../wording';

/** What a gateway's bill, or the bureau's record, said of a day; a day long past is read from the archive. compared: with our books. */
export async function billOf(actor: Actor, source: string, day: string) {
  const { db } = actor;
  await recordAct(actor, db, { act: 'bill', subject: `${source} ${day}` });
  const kept = await db
    .selectFrom('statement_lines')
    .selectAll()
    .where('source', '=', source as StatementSource)
    .where('day', '=', day)
    .orderBy('line')
    .execute();
  const compared = await db
    .selectFrom('reconciled_days')
    .selectAll()
    .where('source', '=', source as StatementSource)
    .where('day', '=', day)
    .executeTakeFirst();
  return { lines: [...(await archivedLines(db, source, day)), ...kept], compared };
}

const sources: readonly string[] = [...gatewayNames, 'bureau'];

/** @throws OpsRefused for no day and no source: of those nothing is known, which is not the same as no lines */
export async function bill(operator: Operator, source: string, day: string): Promise<void> {
  if (!sources.includes(source.split(':')[0]!))
    throw new OpsRefused(`${source} has no bill: ${sources.join(', ')}, or a gateway with a payee, as wechat:hangzhou`);
  if (!isDay(day)) throw new OpsRefused(`${day} is no day: write it as 2026-11-23`);
  const { lines, compared } = await billOf(operator, source, day);
  if (!compared) operator.print(`${day} has not been compared with ${source}: what it said of that day is not known.`);
  if (compared)
    operator.print(
      `Paid less given back ${yuanText(compared.their_fen)}, kept as fees ${yuanText(compared.fee_fen)}, ` +
        `to be settled ${yuanText(signedFen(compared.their_fen - compared.fee_fen))} yuan.`,
    );
  operator.print(
    table(
      `Lines of ${source} on ${day}`,
      ['kind', 'number', 'transaction', 'amount'],
      lines.map((row) => [row.kind, row.number, row.transaction_id, yuanText(row.amount_fen)]),
    ),
  );
}
