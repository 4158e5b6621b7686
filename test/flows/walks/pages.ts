import { readdirSync, readFileSync } from 'node:fs';
import type { HouseSeen } from '../../support/house/house-process';

type AppJson = { pages: string[]; subPackages?: { root: string; pages: string[] }[] };

export const portal = '<html><head><title>Welcome to the WLAN</title></head><body>Please sign in</body></html>';

/** Every page of a compiled package, by what the package itself says. */
export function pagesOf(folder: string): string[] {
  const { pages, subPackages = [] } = JSON.parse(readFileSync(`${folder}/app.json`, 'utf8')) as AppJson;
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];
}

/** Every page that there is, by where its source lies: the browser's build lists none. */
export const pagesInSources = (): string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(pages|packages\/[\w-]+)\/[\w-]+\/index\.tsx$/.test(file))
    .map((file) => file.replace(/\.tsx$/, ''));

/** What pages are opened with, by its name. */
export const parameters = [
  'id',
  'no',
  'decisions',
  'paidFor',
  'issued',
  'by',
  'loan',
  'plate',
  'type',
  'six',
  'number',
  'file',
  'ground',
  'form',
  'on',
  'about',
  'payment',
  'edit',
  'q',
  'scene',
];

/** What whoever writes a link can put there; undefined leaves it out. */
export const hostile: Record<string, string | undefined> = {
  missing: undefined,
  empty: '',
  'a percent sign alone': '100%',
  'half a character': '%E4%BA',
  'a script': encodeURIComponent('<script>alert(1)</script>'),
  'a way up': '..%2F..%2Fv1%2Fcars',
  'a name of objects': '__proto__',
  'what a program made of nothing': 'undefined',
  'very long': 'A'.repeat(3000),
  emoji: encodeURIComponent('🚗'.repeat(8)),
};

export const addressOf = (page: string, value: string | undefined): string =>
  value === undefined ? `/${page}` : `/${page}?${parameters.map((name) => `${name}=${value}`).join('&')}`;

export type Seen = { text: string; classes: readonly string[]; toast: string };

/** What is wrong with the screen in sight; empty when nothing is. */
export function faultsOfScreen({ text, classes }: Seen): string[] {
  return [
    ...(text.trim() === '' ? ['blank'] : []),
    ...(classes.includes('t-broken') ? ['broken'] : []),
    ...(classes.includes('skeleton') || classes.includes('t-reading') ? ['waits for ever'] : []),
    ...(/ …|请稍候…/.test(text) ? [`busy: ${text.slice(0, 200)}`] : []),
    ...(/我们这边出了问题/.test(text) ? ['blames the service'] : []),
    ...(/undefined|\[object|NaN|null|Invalid/.test(text) ? [`says what a program says: ${text.slice(0, 200)}`] : []),
  ];
}

/** Where a driver's own things are, by asking the service with the session that the phone keeps. */
export async function addressesOf({ service, samples }: HouseSeen, token: string): Promise<Record<string, string>> {
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(service.url + path, { headers: { authorization: `Bearer ${token}` } })).json()) as T;
  const { cars } = await get<{ cars: { id: string; plate: string }[] }>('/v1/cars');
  const { violations } = await get<{ violations: { id: string }[] }>(`/v1/cars/${cars[0]!.id}/violations`);
  return {
    'packages/garage/car/index': `id=${cars[0]!.id}`,
    'packages/violation/detail/index': `id=${violations[0]!.id}`,
    'packages/violation/object/index': `id=${violations[0]!.id}`,
    'packages/pay/by-number/index': `no=${samples.overdueDecisionNumber}`,
    'packages/pay/check/index': `decisions=${samples.anotherDecisionNumber}&paidFor=mine`,
  };
}
