import { readFileSync } from 'node:fs';
import type { Node } from './taro-tree';

const templates = /<template name="tmpl_0_(\w+?)(?:_\w+)?">\s*<[\w-]+ ([^>]*)>/g;
const attributes = /([\w-]+)="\{\{[^"]*?\bi\.(p\d+)/g;

/** The texts that are set on a node, as the package's own templates name them: what no template takes is not among them. */
export function attributesBy(file: string): (node: Node | undefined) => Record<string, string> {
  const names = new Map<string, [name: string, short: string][]>();
  for (const [, number, text] of readFileSync(file, 'utf8').matchAll(templates))
    names.set(
      number!,
      [...text!.matchAll(attributes)].map(([, name, short]) => [name!, short!]),
    );
  return (node) =>
    Object.fromEntries(
      (names.get(String(node?.nn)) ?? [])
        .map(([name, short]) => [name, (node as Record<string, unknown>)[short]] as const)
        .filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
}
