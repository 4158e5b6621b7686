import type { Row } from './tables';

/** An operation node of Kysely's, whose kind says what else is in it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Kysely types some eighty kinds; the few here are told apart by hand
export type Node = { kind: string } & Record<string, any>;
/** Rows of the tables that a statement joins, by table. */
export type Joined = Record<string, Row>;
export type SubSelect = (node: Node) => Row[];

const nameOf = (node: Node): string => (node.column as Node).column.name as string;
const tableOf = (node: Node): string | undefined => (node.table as Node | undefined)?.table.identifier['name'];
export const tableName = (node: Node): string => (node.table as Node).identifier.name as string;

/** The value of a reference, a constant or a sum. @throws Error for what payments do not use */
export function valueOf(node: Node, joined: Joined): unknown {
  if (node.kind === 'ValueNode') return node.value;
  if (node.kind === 'ColumnNode') return Object.values(joined)[0]![(node.column as Node).name];
  if (node.kind === 'ReferenceNode') {
    const [table, column] = [tableOf(node), nameOf(node)];
    const row = table ? joined[table] : Object.values(joined).find((one) => column in one);
    return row?.[column];
  }
  if (node.kind === 'BinaryOperationNode' && (node.operator as Node).operator === '+') {
    return Number(valueOf(node.leftOperand, joined)) + Number(valueOf(node.rightOperand, joined));
  }
  throw new Error(`a value of ${node.kind} is not known here`);
}

export function holds(node: Node, joined: Joined, subSelect: SubSelect): boolean {
  if (node.kind === 'WhereNode') return holds(node.where, joined, subSelect);
  if (node.kind === 'OnNode') return holds(node.on, joined, subSelect);
  if (node.kind === 'ParensNode') return holds(node.node, joined, subSelect);
  if (node.kind === 'AndNode') return holds(node.left, joined, subSelect) && holds(node.right, joined, subSelect);
  if (node.kind === 'OrNode') return holds(node.left, joined, subSelect) || holds(node.right, joined, subSelect);
  if (node.kind !== 'BinaryOperationNode') throw new Error(`a condition of ${node.kind} is not known here`);
  const left = valueOf(node.leftOperand, joined) as never;
  const operator = (node.operator as Node).operator as string;
  const right = node.rightOperand as Node;
  if (operator === 'in') return listOf(right, subSelect).includes(left);
  return compare(operator, left, valueOf(right, joined) as never);
}

function listOf(node: Node, subSelect: SubSelect): unknown[] {
  if (node.kind === 'PrimitiveValueListNode') return node.values as unknown[];
  if (node.kind === 'SelectQueryNode') return subSelect(node).map((row) => Object.values(row)[0]);
  throw new Error(`a list of ${node.kind} is not known here`);
}

function compare(operator: string, left: number, right: number): boolean {
  switch (operator) {
    case '=': return left === right;
    case '!=': return left !== right;
    case '<': return left < right;
    case '<=': return left <= right;
    case '>': return left > right;
    case '>=': return left >= right;
    case 'like': return String(left).startsWith(String(right).replace(/%$/, ''));
    default: throw new Error(`the operator ${operator} is not known here`);
  }
}
