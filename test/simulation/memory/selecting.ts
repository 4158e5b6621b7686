import type {
  AliasNode,
  IdentifierNode,
  JoinNode,
  OperationNode,
  RawNode,
  ReferenceNode,
  SelectionNode,
  SelectQueryNode,
  ValueNode,
} from 'kysely';
import { columnName, groups, tableName, valueOf, type Scope, type Subselect } from './expressions';
import type { MemoryStore, Row } from './store';

/** The rows that a select answers, in the order of their insertion unless it asks for another. */
export function select(store: MemoryStore, node: SelectQueryNode): Row[] {
  const subselect = subselectIn(store);
  let scopes = node.from!.froms.flatMap((from) =>
    store.rows(tableName(from)).map((row): Scope => ({ [tableName(from)]: row })),
  );
  for (const join of node.joins ?? []) scopes = joined(store, scopes, join, subselect);
  if (node.where) scopes = scopes.filter((scope) => valueOf(node.where!.where, scope, subselect));
  if (node.groupBy) scopes = grouped(scopes, node, subselect);
  if (node.orderBy) scopes = ordered(scopes, node, subselect);
  if (node.distinctOn) scopes = distinct(scopes, node.distinctOn, subselect);
  if (node.limit) scopes = scopes.slice(0, (node.limit.limit as ValueNode).value as number);
  const rows = scopes.map((scope) => project(scope, node.selections ?? [], subselect));
  return (node.setOperations ?? []).reduce((before, { operator, expression, all }) => {
    if (operator !== 'union') throw new Error(`the memory dialect knows no ${operator}`);
    const both = [...before, ...select(store, expression as SelectQueryNode)];
    return all ? both : [...new Map(both.map((row) => [JSON.stringify(row), row])).values()];
  }, rows);
}

export const subselectIn = (store: MemoryStore): Subselect => {
  const known = new Map<SelectQueryNode, unknown[]>(); // the same for each row of one statement
  return (node) => {
    const values = known.get(node) ?? select(store, node).map((row) => Object.values(row)[0]);
    known.set(node, values);
    return values;
  };
};

function joined(store: MemoryStore, scopes: Scope[], { joinType, table, on }: JoinNode, subselect: Subselect): Scope[] {
  if (joinType !== 'InnerJoin' && joinType !== 'LeftJoin') throw new Error(`the memory dialect knows no ${joinType}`);
  const name = tableName(table);
  return scopes.flatMap((scope) => {
    const pairs = store
      .rows(name)
      .map((row): Scope => ({ ...scope, [name]: row }))
      .filter((pair) => valueOf(on!.on, pair, subselect));
    return pairs.length === 0 && joinType === 'LeftJoin' ? [{ ...scope, [name]: {} }] : pairs;
  });
}

/** One row for each value of what is grouped by; the sums over it are of all its rows. */
function grouped(scopes: Scope[], node: SelectQueryNode, subselect: Subselect): Scope[] {
  const by = new Map<string, Scope[]>();
  for (const scope of scopes) {
    const key = JSON.stringify(node.groupBy!.items.map(({ groupBy }) => valueOf(groupBy, scope, subselect)));
    by.set(key, [...(by.get(key) ?? []), scope]);
  }
  const rows = [...by.values()].map((all) => {
    const first = { ...all[0]! };
    groups.set(first, all);
    return first;
  });
  return node.having ? rows.filter((row) => valueOf(node.having!.having, row, subselect)) : rows;
}

function ordered(scopes: Scope[], node: SelectQueryNode, subselect: Subselect): Scope[] {
  const items = node.orderBy!.items.map(({ orderBy, direction }) => ({
    orderBy,
    sign: direction && (direction as RawNode).sqlFragments[0] === 'desc' ? -1 : 1,
  }));
  return [...scopes].sort((a, b) => {
    for (const { orderBy, sign } of items) {
      const [left, right] = [valueOf(orderBy, a, subselect) as number, valueOf(orderBy, b, subselect) as number];
      if (left !== right) return left < right ? -sign : sign;
    }
    return 0;
  });
}

function distinct(scopes: Scope[], on: readonly OperationNode[], subselect: Subselect): Scope[] {
  const seen = new Set<string>();
  return scopes.filter((scope) => {
    const key = JSON.stringify(on.map((node) => valueOf(node, scope, subselect)));
    return !seen.has(key) && seen.add(key);
  });
}

/** The columns asked for of one row; a copy, since rows are shared. */
export function project(scope: Scope, selections: readonly SelectionNode[], subselect: Subselect): Row {
  const row: Row = {};
  for (const { selection } of selections) {
    if (selection.kind === 'SelectAllNode') Object.assign(row, ...Object.values(scope));
    else if (selection.kind === 'AliasNode') {
      const { node, alias } = selection as AliasNode;
      row[(alias as IdentifierNode).name] = valueOf(node, scope, subselect);
    } else {
      const { column, table } = selection as ReferenceNode;
      if (column.kind === 'SelectAllNode')
        Object.assign(row, table ? scope[tableName(table)] : Object.assign({}, ...Object.values(scope)));
      else row[columnName(column)] = valueOf(selection, scope, subselect);
    }
  }
  return row;
}
