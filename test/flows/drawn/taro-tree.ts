/** What Taro's runtime hands to a page: nn template, cl classes, v text, sid id, cn children. */
export type Node = { nn?: string; cl?: string; v?: string; sid?: string; cn?: Node[] };

/** Sets `root.cn.[0].cn.[2].v` and the like, as setData does. */
export function setAt(data: object, path: string, value: unknown): void {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop()!;
  const holder = steps.reduce<Record<string, unknown>>(
    (at, step) => (at[step] ??= {}) as Record<string, unknown>,
    data as Record<string, unknown>,
  );
  holder[last] = value;
}

const childrenOf = ({ cn }: Node): Node[] => (cn ? Object.values(cn) : []);

export const textOf = (node: Node): string => (node.v ?? '') + childrenOf(node).map(textOf).join('');

export function findIn(node: Node, className: string): Node | undefined {
  if (node.cl?.split(/\s+/).includes(className)) return node;
  for (const child of childrenOf(node)) {
    const found = findIn(child, className);
    if (found) return found;
  }
  return undefined;
}

/** From the root down to a node, itself included; empty when it is not there. */
export function wayTo(from: Node, node: Node): Node[] {
  if (from === node) return [from];
  for (const child of childrenOf(from)) {
    const way = wayTo(child, node);
    if (way.length > 0) return [from, ...way];
  }
  return [];
}

export const classesIn = (node: Node): string[] => [
  ...(node.cl?.split(/\s+/) ?? []),
  ...childrenOf(node).flatMap(classesIn),
];
