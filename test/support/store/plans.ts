// What PostgreSQL would do with the statements of the product once its tables are long.
import { sql, type CompiledQuery, type KyselyPlugin, type RootOperationNode } from 'kysely';
import type { Database } from '../../../server/store/database';

export type Heard = { plugin: KyselyPlugin; nodes: RootOperationNode[] };

/** A plugin that hears each statement, of transactions too, and changes none. */
export function hearStatements(): Heard {
  const nodes: RootOperationNode[] = [];
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      nodes.push(node);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { plugin, nodes };
}

/** Each statement once, however often and with however many parameters it was asked. */
export function distinct(db: Database, nodes: readonly RootOperationNode[]): CompiledQuery[] {
  const byText = new Map<string, CompiledQuery>();
  for (const node of nodes) {
    if (!/^(Select|Update|Delete|Insert)QueryNode$/.test(node.kind)) continue;
    const query = db.getExecutor().compileQuery(node as never, { queryId: '' });
    byText.set(query.sql.replace(/(\$\d+, )+/g, '..., '), query);
  }
  return [...byText.values()];
}

const valueOf: Record<string, string> = {
  bigint: 'g',
  integer: 'g',
  text: `'made-' || g`,
  boolean: 'false',
  bytea: `''`,
  jsonb: `'{}'`,
};

/** Most of what is kept is over, and most people are no visitors. */
const special: Record<string, string> = { state: `'settled'`, visits_from: 'null' };

/**
 * Rows of no meaning in every table, whose columns refer to each other by the same number. No autovacuum comes to count them: while
 * it does, rows that were changed keep their former versions, and the next ones find no room beside them.
 */
export async function lengthen(db: Database, rows: number): Promise<void> {
  const columns = await sql<{ table: string; columns: string[]; values: string[] }>`
    select table_name as table, array_agg(column_name::text) as columns, array_agg(data_type::text) as values
    from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%'
    group by table_name`.execute(db);
  await db.connection().execute(async (one) => {
    await sql`set session_replication_role = replica`.execute(one);
    for (const { table, columns: names, values } of columns.rows) {
      await sql`alter table ${sql.table(table)} set (autovacuum_enabled = off)`.execute(one);
      await sql
        .raw(
          `insert into ${table} (${names.join(', ')}) select ${values.map((type, at) => special[names[at]!] ?? valueOf[type] ?? 'g').join(', ')}
           from generate_series(1, ${rows}) g on conflict do nothing`,
        )
        .execute(one);
    }
    await sql`set session_replication_role = origin`.execute(one);
    await sql`analyze`.execute(one);
  });
}

type Node = Record<string, unknown> & { Plans?: Node[] };

/** Where the plan reads a table from its beginning to its end: through no index, or through the whole of one. */
export async function wholeReads(db: Database, { sql: text, parameters }: CompiledQuery): Promise<string[]> {
  return db.connection().execute(async (one) => {
    await sql`set enable_seqscan = off`.execute(one);
    try {
      const answer = await one.executeQuery<{ 'QUERY PLAN': { Plan: Node }[] }>({
        ...sql`select 1`.compile(one),
        sql: `explain (format json) ${text}`,
        parameters,
      });
      return readsOf(answer.rows[0]!['QUERY PLAN'][0]!.Plan, false);
    } finally {
      await sql`set enable_seqscan = on`.execute(one);
    }
  });
}

function readsOf(node: Node, isCut: boolean): string[] {
  const isWhole =
    (node['Node Type'] === 'Seq Scan' && (node.Filter !== undefined || !isCut)) ||
    (/Index (Only )?Scan$/.test(String(node['Node Type'])) &&
      !node['Index Cond'] &&
      !isPartial(node) &&
      (node.Filter !== undefined || !isCut));
  const cut = node['Node Type'] === 'Limit' || (isCut && node['Node Type'] === 'LockRows');
  const own = isWhole
    ? [`${String(node['Relation Name'] ?? node['Index Name'])} ${String(node.Filter ?? '')}`.trim()]
    : [];
  return [...own, ...(node.Plans ?? []).flatMap((plan) => readsOf(plan, cut))];
}

/** An index of what is unfinished only is as short as that is. */
const isPartial = (node: Node): boolean => /unfinished|open_|one_open|visiting/.test(String(node['Index Name']));

/** Tables of a few rows, whatever comes. */
const short = /^(data_key_check|platform_tokens|source_limits|reconciled_days)\b/;

/** What of these statements would read a long table whole. The tables are long afterwards. */
export async function readsOfLongTables(db: Database, { nodes }: Heard): Promise<string[]> {
  const statements = distinct(db, nodes);
  await lengthen(db, 1000);
  const found: string[] = [];
  for (const statement of statements)
    for (const read of await wholeReads(db, statement)) if (!short.test(read)) found.push(`${read}: ${statement.sql}`);
  return found;
}
