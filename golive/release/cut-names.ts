import { parse, type AnyNode } from 'acorn';

type Range = [from: number, to: number];

/**
 * Takes names out of the lists and tables in which a framework keeps every interface that there is. Whoever reads the names of a
 * package (WeChat's detection, 61040) would else count each as called. Nothing but an element of a list of texts or a property of an
 * object goes: a call of such a name stays, and is then found.
 */
export function cutNames(script: string, names: readonly string[]): string {
  const cuts: Range[] = [];
  visit(parse(script, { ecmaVersion: 'latest' }), (node) => {
    if (node.type === 'ArrayExpression' && node.elements.every((one) => one?.type === 'Literal'))
      cuts.push(...rangesOf(script, node.elements as AnyNode[], (one) => names.includes(textOf(one)), node.end));
    if (node.type === 'ObjectExpression')
      cuts.push(...rangesOf(script, node.properties, (one) => names.includes(keyOf(one)), node.end));
  });
  // A cut may lie in another one: the outer goes first from the end.
  return cuts
    .sort(([a], [b]) => b - a)
    .filter(([from], index, all) => !all.some(([start, end], other) => other !== index && start < from && from < end))
    .reduce((text, [from, to]) => text.slice(0, from) + text.slice(to), script);
}

const textOf = (node: AnyNode): string => (node.type === 'Literal' ? String(node.value) : '');
const keyOf = (node: AnyNode): string =>
  node.type !== 'Property' ? '' : node.key.type === 'Identifier' ? node.key.name : textOf(node.key);

/** Each element that goes, to where the next begins; the last one to the bracket, and what the list then ends with is a comma that may stand. */
function rangesOf(script: string, list: readonly AnyNode[], goes: (one: AnyNode) => boolean, end: number): Range[] {
  return list.flatMap((one, index): Range[] => {
    if (!goes(one)) return [];
    const next = list[index + 1];
    return [[one.start, next ? next.start : script[one.end] === ',' ? one.end + 1 : Math.min(one.end, end - 1)]];
  });
}

function visit(node: AnyNode, see: (node: AnyNode) => void): void {
  see(node);
  for (const value of Object.values(node) as unknown[])
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof (child as { type?: unknown } | null)?.type === 'string') visit(child as AnyNode, see);
}
