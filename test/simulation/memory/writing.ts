import type {
  ColumnUpdateNode,
  DeleteQueryNode,
  InsertQueryNode,
  OnConflictNode,
  PrimitiveValueListNode,
  ReturningNode,
  SelectQueryNode,
  UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from 'kysely';
import { columnName, tableName, valueOf, type Scope } from './expressions';
import { project, select, subselectIn } from './selecting';
import { DuplicateRow, type MemoryStore, type Row } from './store';

type Done = { rows: Row[]; affected: number };

/** Does one statement. @throws DuplicateRow as a unique index would */
export function execute(store: MemoryStore, node: { kind: string }): Done {
  switch (node.kind) {
    case 'SelectQueryNode':
      return { rows: select(store, node as SelectQueryNode), affected: 0 };
    case 'InsertQueryNode':
      return insert(store, node as InsertQueryNode);
    case 'UpdateQueryNode':
      return update(store, node as UpdateQueryNode);
    case 'DeleteQueryNode':
      return remove(store, node as DeleteQueryNode);
    default:
      throw new Error(`the memory dialect knows no ${node.kind}`);
  }
}

function insert(store: MemoryStore, node: InsertQueryNode): Done {
  const table = tableName(node.into!);
  const columns = node.columns!.map(columnName);
  let rows = store.rows(table);
  const written: Row[] = [];
  for (const values of (node.values as ValuesNode).values) {
    const row: Row = {};
    const given =
      values.kind === 'PrimitiveValueListNode'
        ? (values as PrimitiveValueListNode).values
        : (values as ValueListNode).values.map((value) => (value as ValueNode).value);
    columns.forEach((column, index) => {
      row[column] = store.stored(table, column, given[index]);
    });
    const met = store.meets(table, row, rows);
    if (!met) {
      rows = [...rows, row];
      written.push(row);
    } else {
      const merged = onConflict(store, table, node.onConflict, { met, row, rows });
      if (!merged) continue;
      rows = rows.map((other) => (other === met ? merged : other));
      written.push(merged);
    }
  }
  store.replace(table, rows);
  return { rows: returned(store, table, written, node.returning), affected: written.length };
}

/** The row in its new shape, undefined when nothing is to be done. @throws DuplicateRow */
function onConflict(
  store: MemoryStore,
  table: string,
  node: OnConflictNode | undefined,
  { met, row, rows }: { met: Row; row: Row; rows: Row[] },
): Row | undefined {
  const foreseen = node && (!node.columns || store.meets(table, row, rows, node.columns.map(columnName)) === met);
  if (!foreseen) throw new DuplicateRow(`a row of ${table} is there already`);
  if (node.doNothing) return undefined;
  return changed(store, table, { [table]: met, excluded: row }, node.updates!);
}

function changed(store: MemoryStore, table: string, scope: Scope, updates: readonly ColumnUpdateNode[]): Row {
  const row = { ...scope[table]! };
  const subselect = subselectIn(store);
  for (const { column, value } of updates)
    row[columnName(column)] = store.stored(table, columnName(column), valueOf(value, scope, subselect));
  return row;
}

function update(store: MemoryStore, node: UpdateQueryNode): Done {
  const table = tableName(node.table!);
  const subselect = subselectIn(store);
  const written: Row[] = [];
  const rows = store.rows(table).map((row) => {
    const scope = { [table]: row };
    if (node.where && !valueOf(node.where.where, scope, subselect)) return row;
    const next = changed(store, table, scope, node.updates!);
    written.push(next);
    return next;
  });
  for (const row of written)
    if (store.meets(table, row, rows)) throw new DuplicateRow(`a row of ${table} is there already`);
  if (written.length > 0) store.replace(table, rows);
  return { rows: returned(store, table, written, node.returning), affected: written.length };
}

function remove(store: MemoryStore, node: DeleteQueryNode): Done {
  const table = tableName(node.from.froms[0]!);
  const subselect = subselectIn(store);
  const gone = store.rows(table).filter((row) => !node.where || valueOf(node.where.where, { [table]: row }, subselect));
  if (gone.length > 0)
    store.replace(
      table,
      store.rows(table).filter((row) => !gone.includes(row)),
    );
  return { rows: returned(store, table, gone, node.returning), affected: gone.length };
}

const returned = (store: MemoryStore, table: string, rows: Row[], node: ReturningNode | undefined): Row[] =>
  node ? rows.map((row) => project({ [table]: row }, node.selections, subselectIn(store))) : [];
