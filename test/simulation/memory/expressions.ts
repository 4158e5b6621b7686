import type {
  AggregateFunctionNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  OperationNode,
  OperatorNode,
  OrNode,
  ParensNode,
  PrimitiveValueListNode,
  RawNode,
  ReferenceNode,
  SelectQueryNode,
  TableNode,
  ValueListNode,
  ValueNode,
} from 'kysely';
import type { Row } from './store';

/** One row of each table that a statement reads, by table. */
export type Scope = Record<string, Row>;
/** Answers a select within a condition: the values of its first column. */
export type Subselect = (node: SelectQueryNode) => unknown[];
/** The rows that were grouped into the one that stands for them. */
export const groups = new WeakMap<Scope, readonly Scope[]>();

export const tableName = (node: OperationNode): string => (node as TableNode).table.identifier.name;
export const columnName = (node: OperationNode): string =>
  node.kind === 'ReferenceNode' ? columnName((node as ReferenceNode).column) : (node as ColumnNode).column.name;

/** What an expression is worth in one row. */
export function valueOf(node: OperationNode, scope: Scope, subselect: Subselect): unknown {
  switch (node.kind) {
    case 'ValueNode':
      return (node as ValueNode).value;
    case 'ReferenceNode':
      return referred(node as ReferenceNode, scope);
    case 'ColumnNode':
      return find(columnName(node), scope);
    case 'PrimitiveValueListNode':
      return (node as PrimitiveValueListNode).values;
    case 'ValueListNode':
      return (node as ValueListNode).values.map((value) => valueOf(value, scope, subselect));
    case 'SelectQueryNode':
      return subselect(node as SelectQueryNode);
    case 'ParensNode':
      return valueOf((node as ParensNode).node, scope, subselect);
    case 'AndNode':
      return valueOf((node as AndNode).left, scope, subselect) && valueOf((node as AndNode).right, scope, subselect);
    case 'OrNode':
      return valueOf((node as OrNode).left, scope, subselect) || valueOf((node as OrNode).right, scope, subselect);
    case 'RawNode':
      return joinedText(node as RawNode, scope);
    case 'AggregateFunctionNode':
      return summed(node as AggregateFunctionNode, scope, subselect);
    case 'BinaryOperationNode':
      return compared(node as BinaryOperationNode, scope, subselect);
    default:
      throw new Error(`the memory dialect knows no ${node.kind}`);
  }
}

function referred({ table, column }: ReferenceNode, scope: Scope): unknown {
  return table ? (scope[tableName(table)]![columnName(column)] ?? null) : find(columnName(column), scope);
}

/** Of SQL's own text: columns and literals, one after the other. */
function joinedText({ sqlFragments }: RawNode, scope: Scope): string {
  const part = (text: string): unknown => {
    const [first, second] = text.split('.') as [string, string?];
    if (text.startsWith("'")) return text.slice(1, -1);
    return second ? scope[first]![second] : find(first, scope);
  };
  const texts = sqlFragments.join('').split('||');
  return texts.map((text) => String(part(/^\s*('.*'|\S+)\s*$/.exec(text)![1]!))).join('');
}

function summed({ func, aggregated }: AggregateFunctionNode, scope: Scope, subselect: Subselect): number {
  if (func !== 'sum') throw new Error(`the memory dialect knows no ${func}`);
  return (groups.get(scope) ?? [scope]).reduce((sum, one) => sum + Number(valueOf(aggregated[0]!, one, subselect)), 0);
}

function find(column: string, scope: Scope): unknown {
  for (const table in scope) if (column in scope[table]!) return scope[table]![column];
  throw new Error(`column "${column}" does not exist`);
}

function compared(
  { leftOperand, operator, rightOperand }: BinaryOperationNode,
  scope: Scope,
  subselect: Subselect,
): unknown {
  const left = valueOf(leftOperand, scope, subselect);
  const right = valueOf(rightOperand, scope, subselect);
  const sign = (operator as OperatorNode).operator;
  if (sign === 'is') return left === right;
  if (sign === 'is not') return left !== right;
  if (left === null || right === null) return false; // a comparison with null is never true
  switch (sign) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return (left as number) < (right as number);
    case '<=':
      return (left as number) <= (right as number);
    case '>':
      return (left as number) > (right as number);
    case '>=':
      return (left as number) >= (right as number);
    case '+':
      return (left as number) + (right as number);
    case '-':
      return (left as number) - (right as number);
    case 'in':
      return (right as unknown[]).includes(left);
    case 'not in':
      return !(right as unknown[]).includes(left);
    case 'like':
      return likeness(String(right)).test(String(left));
    default:
      throw new Error(`the memory dialect knows no ${String(sign)}`);
  }
}

const likeness = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/%/g, '.*')
      .replace(/_/g, '.')}$`,
    's',
  );
