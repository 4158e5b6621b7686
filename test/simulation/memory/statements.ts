import { holds, tableName, valueOf, type Joined, type Node } from './conditions';
import type { Row, Tables } from './tables';

/** Runs one statement of Kysely's; only what payments use is known, anything else throws. */
export function run(tables: Tables, node: Node): { rows: Row[]; affected: number } {
  switch (node.kind) {
    case 'SelectQueryNode': return { rows: select(tables, node), affected: 0 };
    case 'InsertQueryNode': return insert(tables, node);
    case 'UpdateQueryNode': return update(tables, node);
    case 'DeleteQueryNode': return remove(tables, node);
    default: throw new Error(`${node.kind} is not known here`);
  }
}

const list = (nodes: unknown): Node[] => (nodes as Node[] | undefined) ?? [];

function select(tables: Tables, node: Node): Row[] {
  const [from] = list((node.from as Node).froms).map(tableName) as [string];
  let found: Joined[] = tables.rows[from]!.map((row) => ({ [from]: row }));
  for (const join of list(node.joins)) {
    const name = tableName(join.table);
    found = found.flatMap((joined) => tables.rows[name]!.map((row) => ({ ...joined, [name]: row })).filter((both) => holds(join.on, both, () => [])));
  }
  if (node.where) found = found.filter((joined) => holds(node.where, joined, (sub) => select(tables, sub)));
  found = ordered(found, node);
  if (node.distinctOn) found = distinct(found, list(node.distinctOn)[0]!);
  if (node.limit) found = found.slice(0, Number((node.limit as Node).limit.value));
  return found.map((joined) => picked(joined, list(node.selections)));
}

function ordered(found: Joined[], node: Node): Joined[] {
  for (const item of list((node.orderBy as Node | undefined)?.items).reverse()) {
    const down = JSON.stringify(item.direction ?? '').includes('desc') ? -1 : 1;
    const key = (joined: Joined) => valueOf(item.orderBy, joined) as number;
    found = [...found].sort((a, b) => down * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  }
  return found;
}

function distinct(found: Joined[], reference: Node): Joined[] {
  const seen = new Map<unknown, Joined>();
  for (const joined of found) {
    const value = valueOf(reference, joined);
    if (!seen.has(value)) seen.set(value, joined);
  }
  return [...seen.values()];
}

function picked(joined: Joined, selections: Node[]): Row {
  return selections.reduce<Row>((row, { selection }) => Object.assign(row, onePicked(joined, selection as Node)), {});
}

function onePicked(joined: Joined, selection: Node): Row {
  if (selection.kind === 'SelectAllNode') return Object.assign({}, ...Object.values(joined)) as Row;
  if (selection.kind !== 'ReferenceNode') throw new Error(`a selection of ${selection.kind} is not known here`);
  const column = selection.column as Node;
  if (column.kind === 'SelectAllNode') return { ...joined[(selection.table as Node).table.identifier['name']] };
  return { [column.column.name as string]: valueOf(selection, joined) };
}

function insert(tables: Tables, node: Node): { rows: Row[]; affected: number } {
  const table = tableName(node.into);
  const columns = list(node.columns).map((column) => column.column.name as string);
  const values = list((node.values as Node).values);
  const conflict = node.onConflict as Node | undefined;
  for (const line of values) {
    const given = line.kind === 'PrimitiveValueListNode' ? line.values as unknown[] : list(line.values).map((one) => valueOf(one, {}));
    const row = Object.fromEntries(columns.map((column, index) => [column, (given as unknown[])[index]]));
    const keys = list(conflict?.columns).map((column) => column.column.name as string);
    const twin = conflict && tables.twinOf(table, row, keys);
    if (!twin) tables.insert(table, row);
    else if (!conflict.doNothing) tables.update(table, twin, changes(list(conflict.updates), { [table]: twin }));
  }
  return { rows: [], affected: values.length };
}

const changes = (updates: Node[], joined: Joined): Row =>
  Object.fromEntries(updates.map((update) => [(update.column as Node).column.name as string, valueOf(update.value, joined)]));

function update(tables: Tables, node: Node): { rows: Row[]; affected: number } {
  const table = tableName(node.table);
  const found = matching(tables, table, node);
  for (const row of found) tables.update(table, row, changes(list(node.updates), { [table]: row }));
  const selections = list((node.returning as Node | undefined)?.selections);
  return { rows: node.returning ? found.map((row) => picked({ [table]: row }, selections)) : [], affected: found.length };
}

function remove(tables: Tables, node: Node): { rows: Row[]; affected: number } {
  const table = tableName(list((node.from as Node).froms)[0]!);
  const found = matching(tables, table, node);
  found.forEach((row) => tables.delete(table, row));
  return { rows: [], affected: found.length };
}

const matching = (tables: Tables, table: string, node: Node): Row[] => {
  const where = node.where as Node | undefined;
  return tables.rows[table]!.filter((row) => !where || holds(where, { [table]: row }, (sub) => select(tables, sub)));
};
