// npm run docs:routes: every route and who may call it, as the service registers them.
import { readFileSync, writeFileSync } from 'node:fs';
import { buildApp, type AppDeps } from '../server/app';
import type { RouteRow } from '../server/http/shared/route-table';

const file = 'docs/routes.md';
const [from, to] = ['<!-- routes: npm run docs:routes -->', '<!-- end of routes -->'];

/** The routes alone: nothing is asked of what stands behind them. */
export async function routesOfService(): Promise<readonly RouteRow[]> {
  const app = await buildApp({
    logger: false,
    settings: { alipay: { appId: '' }, publicUrl: 'http://localhost', webFolder: null },
    notifications: { wechat: {}, alipay: {} },
    accountDoors: { wechat: {} },
    operatorDeps: { settings: { publicUrl: 'http://localhost', operators: {} }, seal: { bound: () => ({}) } },
  } as unknown as AppDeps);
  await app.ready();
  await app.close();
  return app.routes;
}

export function withRoutes(page: string, routes: readonly RouteRow[]): string {
  const rows = [...routes]
    .sort((a, b) => a.url.localeCompare(b.url) || a.method.localeCompare(b.method))
    .map(({ method, url, who }) => `| ${method} | ${url} | ${who} |`);
  const [before, rest] = page.split(from);
  const after = rest?.split(to)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for the routes`);
  const table = ['| method | address | who |', '| --- | --- | --- |', ...rows].join('\n');
  return `${before}${from}\n${table}\n${to}${after}`;
}

if (require.main === module)
  void routesOfService().then((routes) => writeFileSync(file, withRoutes(readFileSync(file, 'utf8'), routes)));
