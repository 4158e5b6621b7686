import type { Runtime } from '../../ports';
import type { Database } from '../database';
import type { Seal } from './sealing';
import type { Tables } from '../tables/tables';

/** What is written once and never changed: whoever changes a row in the database, by whatever way, is found out. */
export const chains = {
  ledger: { table: 'ledger_entries', columns: ['entry', 'attempt_id', 'account', 'amount_fen', 'reason'] },
  audit: { table: 'audit_log', columns: ['actor', 'act', 'subject', 'details'] },
} as const;
export type Chain = keyof typeof chains;

/** No transaction is as long: what is older by the clock of its row is there, and nothing comes before it any more. */
const settledMs = 5 * 60_000;
const rowsALink = 500;
const markLength = 16;

type Row = { id: string; at: number; [column: string]: unknown };
type Link = Tables['chain_links'];
type Span = {
  from?: Pick<Link, 'to_at' | 'to_id'>;
  to?: Pick<Link, 'to_at' | 'to_id'>;
  before?: number;
  most?: number;
};

/** rows: how many the links name. wrong: what is not as it was written. head: of the last link, to be kept elsewhere. */
export type Verdict = { rows: number; wrong: string[]; head: string };

/** A chain of links over each table: a link holds a mark of every row since the one before, under a key from the data key. */
export function createRowChain({ db, runtime, seal }: { db: Database; runtime: Runtime; seal: Seal }) {
  const own = seal.bound('chain of rows');
  const markOf = (key: Seal, chain: Chain, row: Row): string =>
    key
      .fingerprint(inOrder([chain, row.id, row.at, ...chains[chain].columns.map((column) => row[column])]))
      .slice(0, markLength);
  const macOf = (key: Seal, { chain, link, to_at, to_id, marks }: Omit<Link, 'mac'>, before: string): string =>
    key.fingerprint(inOrder([chain, link, to_at, to_id, marks, before]));

  /** Links outlive keys: each is checked by the one that made it. Undefined where that is not among ours. */
  const keyOf = ({ key_id }: Link): Seal | undefined => {
    try {
      return own.under(key_id);
    } catch {
      return undefined;
    }
  };

  const rowsOf = (chain: Chain, { from, to, before, most }: Span): Promise<Row[]> => {
    let query = db
      .selectFrom(chains[chain].table as 'audit_log')
      .selectAll()
      .orderBy('at')
      .orderBy('id');
    if (from)
      query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '>', tuple(from.to_at, from.to_id)));
    if (to) query = query.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'id'), '<=', tuple(to.to_at, to.to_id)));
    if (before !== undefined) query = query.where('at', '<', before);
    if (most !== undefined) query = query.limit(most);
    return query.execute() as Promise<unknown> as Promise<Row[]>;
  };
  const lastOf = (chain: Chain) =>
    db
      .selectFrom('chain_links')
      .selectAll()
      .where('chain', '=', chain)
      .orderBy('link', 'desc')
      .limit(1)
      .executeTakeFirst();

  /** @returns whether there may be more. Two nodes at once make the same link, and one of them keeps it. */
  async function extend(chain: Chain): Promise<boolean> {
    const last = await lastOf(chain);
    const before = runtime.now().getTime() - settledMs;
    const rows = await rowsOf(chain, { ...(last && { from: last }), before, most: rowsALink });
    const end = rows.at(-1);
    if (!end) return false;
    const marks = rows.map((row) => markOf(own, chain, row)).join('');
    const link = { chain, link: (last?.link ?? 0) + 1, to_at: end.at, to_id: end.id, marks, key_id: own.keyId };
    await db
      .insertInto('chain_links')
      .values({ ...link, mac: macOf(own, link, last?.mac ?? '') })
      .onConflict((conflict) => conflict.columns(['chain', 'link']).doNothing())
      .execute();
    return rows.length === rowsALink;
  }

  async function verify(chain: Chain): Promise<Verdict> {
    const verdict: Verdict = { rows: 0, wrong: [], head: '' };
    let last: Link | undefined;
    for (let next = 1; ; next += 1) {
      const link = await db
        .selectFrom('chain_links')
        .selectAll()
        .where('chain', '=', chain)
        .where('link', '=', next)
        .executeTakeFirst();
      if (!link) break;
      const key = keyOf(link);
      if (!key || link.mac !== macOf(key, link, last?.mac ?? ''))
        verdict.wrong.push(`${chain}: link ${next} is not as it was made`);
      const rows = await rowsOf(chain, { ...(last && { from: last }), to: link });
      verdict.wrong.push(
        ...differences(
          chain,
          next,
          rows.map((row) => ({ id: row.id, mark: markOf(key ?? own, chain, row) })),
          link.marks,
        ),
      );
      verdict.rows += link.marks.length / markLength;
      last = link;
    }
    const kept = await lastOf(chain);
    if (kept && kept.link !== (last?.link ?? 0)) verdict.wrong.push(`${chain}: link ${(last?.link ?? 0) + 1} is gone`);
    return { ...verdict, head: last ? `${last.link} ${last.mac}` : 'none' };
  }

  return {
    /** Names what is new; a little at a time, for it may be much at first. */
    extendAll: async (): Promise<void> => {
      for (const chain of Object.keys(chains) as Chain[])
        for (let links = 0; links < 100 && (await extend(chain)); links += 1);
    },
    verify,
  };
}

function differences(
  chain: Chain,
  link: number,
  rows: readonly { id: string; mark: string }[],
  marks: string,
): string[] {
  const named = marks.match(new RegExp(`.{${markLength}}`, 'gs')) ?? [];
  const [known, present] = [new Set(named), new Set(rows.map(({ mark }) => mark))];
  const changed = rows
    .filter(({ mark }) => !known.has(mark))
    .map(({ id }) => `${chain}: row ${id} was changed or added`);
  const gone = named.filter((mark) => !present.has(mark)).length - changed.length;
  return gone > 0 ? [...changed, `${chain}: ${gone} of the ${named.length} rows of link ${link} are gone`] : changed;
}

/** One text for one content: a database may give the fields of an object in another order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
