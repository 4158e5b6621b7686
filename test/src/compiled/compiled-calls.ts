import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

type Node = { type: string; [field: string]: unknown };
const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

function eachIn(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) eachIn(child, visit);
  }
}
const nameOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Identifier' ? (node.name as string) : undefined;
const memberOf = ({ property, computed }: Node): string | undefined => (computed ? undefined : nameOf(property));

const isFunction = (value: unknown): value is Node => isNode(value) && /Function/.test(value.type);

/** The modules that webpack set side by side in a script: each is a function under its number, or at its place in an array. */
function modulesIn(script: Node): Node[] {
  const modules: Node[] = [];
  eachIn(script, ({ type, key, value, elements }) => {
    if (type === 'Property' && isNode(key) && typeof key.value === 'number' && isNode(value)) modules.push(value);
    if (type === 'ArrayExpression') modules.push(...(elements as unknown[]).filter(isFunction));
  });
  return modules;
}

/** `const taro = load(5518), get = load.n(taro)`: how the default of another module is called `get()` in this one. */
function gettersIn(module: Node): Map<string, number> {
  const [loaded, getters] = [new Map<string, number>(), new Map<string, number>()];
  eachIn(module, ({ type, id, init }) => {
    const name = nameOf(id);
    if (type !== 'VariableDeclarator' || !name || !isNode(init) || init.type !== 'CallExpression') return;
    const [given] = init.arguments as Node[];
    const callee = init.callee as Node;
    if (typeof given?.value === 'number') loaded.set(name, given.value);
    else if (callee.type === 'MemberExpression' && memberOf(callee) === 'n')
      getters.set(name, loaded.get(nameOf(given) ?? '') ?? -1);
  });
  return getters;
}

type CompiledCalls = { direct: Set<string>; byTaro: Set<string> };

/** Which calls of the platform the scripts of a compiled package hold: on its own object, and on Taro's. */
function callsIn(folder: string, platform: 'wx' | 'my'): CompiledCalls {
  const direct = new Set<string>();
  const byModule = new Map<number, Set<string>>();
  const add = (module: number, name: string) => byModule.set(module, (byModule.get(module) ?? new Set()).add(name));
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )) {
    const script = parse(readFileSync(join(folder, file), 'utf8'), { ecmaVersion: 2020 }) as unknown as Node;
    for (const module of modulesIn(script)) {
      const getters = gettersIn(module);
      eachIn(module, (node) => {
        if (node.type !== 'MemberExpression') return;
        const [object, name] = [node.object as Node, memberOf(node)];
        if (nameOf(object) === platform && name) direct.add(name);
        const from = object.type === 'CallExpression' ? getters.get(nameOf(object.callee) ?? '') : undefined;
        if (from !== undefined) for (const one of name ? [name] : textsIn(module)) add(from, one);
      });
    }
  }
  const taro = [...byModule.values()].filter((names) => names.has('getStorageSync'));
  return { direct, byTaro: new Set(taro.flatMap((names) => [...names])) };
}

/** What a name that is only known at run time may be. */
function textsIn(module: Node): string[] {
  const texts: string[] = [];
  eachIn(module, ({ type, value }) => {
    if (type === 'Literal' && typeof value === 'string' && /^[a-z]+[A-Z][A-Za-z]+$/.test(value)) texts.push(value);
  });
  return texts;
}

/** Under which name Taro hands a call on to Alipay. */
const taroToAlipay = readFileSync('node_modules/@tarojs/plugin-platform-alipay/dist/runtime-utils.js', 'utf8');
export const ofAlipay = (call: string): string =>
  call === 'showModal'
    ? 'confirm'
    : (new RegExp(`\\n {4}${call}: \\{\\s*alias: '(\\w+)'`).exec(taroToAlipay)?.[1] ?? call);

/** Of Taro's own, not of a platform; what its runtime asks for before it uses it; and its sockets, of which we open none. */
const ofTaro = /^(getCurrentPages|getCurrentInstance|cloud|httpRequest|taroEventCenter|canIUse)$|Socket/;

/** The platform's calls of each package, under its own names. */
export function platformCalls(platform: 'weapp' | 'alipay'): string[] {
  const { direct, byTaro } = callsIn(`dist/${platform}`, platform === 'weapp' ? 'wx' : 'my');
  const named = platform === 'weapp' ? [...byTaro] : [...byTaro].map(ofAlipay);
  return [...new Set([...direct, ...named])].filter((call) => !ofTaro.test(call)).sort();
}
