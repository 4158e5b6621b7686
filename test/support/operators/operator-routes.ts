// Every route of operators with what it is asked with: well-formed, so that nothing but the person is refused.
import { routesOfService } from '../../../scripts/routes';
import type { RouteRow } from '../../../server/http/shared/route-table';
import { openHouse, type HouseOptions } from '../house/house';
import { operatorBrowser, type OperatorBrowser } from './operator-browser';
import { badMorning } from './operator-scene';

const bodies: Record<string, Record<string, string>> = {
  '/operator/refunds': { number: 'FDpaid-and-booked00' },
  '/operator/cases/:id/close': { explanation: 'explained in a test' },
  '/operator/reports/:number/answer': { answer: 'We have given it back.' },
};
const withoutBody = new Set([
  '/operator/payments/:number/retry',
  '/operator/refunds/:token/confirm',
  '/operator/audit/verify',
  '/operator/sign-out',
  '/operator/language',
]);

export type OperatorRoutes = Awaited<ReturnType<typeof operatorRoutes>>;

/** A house on a bad morning, with a refund that lin has proposed. */
export async function operatorRoutes(options: HouseOptions = {}) {
  const [house, routes] = await Promise.all([openHouse(options), routesOfService()]);
  const { payment, report, driver } = await badMorning(house);
  const lin = operatorBrowser(house);
  await lin.as('lin');
  const proposal = await lin.send('/operator/refunds', { number: house.samples.decisionNumber });
  const refunds = new URL(proposal.url).pathname.split('/').pop()!;
  const ids: Record<string, string> = {
    payments: payment,
    cases: 'case-2',
    reports: report,
    days: '2026-11-28',
    refunds,
  };

  /** Signing out comes last: whoever is asked with is somebody until then. */
  const all = routes
    .filter(({ who }) => who.startsWith('operator'))
    .sort((a, b) => Number(a.url === '/operator/sign-out') - Number(b.url === '/operator/sign-out'));
  const pathOf = ({ url }: RouteRow, id?: string): string =>
    url.replace(/:\w+/, id ?? ids[url.split('/')[2]!] ?? `no id for ${url}`).replace('*', 'nowhere');
  const { db } = house;
  return {
    house,
    driver,
    all,
    acts: all.filter(({ method }) => method === 'POST'),
    pathOf,
    bodyOf: ({ url }: RouteRow) => bodies[url],
    async askedBy(browser: OperatorBrowser, route: RouteRow, id?: string) {
      const fields = bodies[route.url];
      if (route.method === 'POST' && !fields && !withoutBody.has(route.url))
        throw new Error(`nobody asks ${route.url} here`);
      return route.method === 'GET' ? browser.get(pathOf(route, id)) : browser.send(pathOf(route, id), fields);
    },
    /** All that an act could have changed. */
    kept: async () => ({
      cases: await db.selectFrom('cases').select(['id', 'closing_note']).orderBy('id').execute(),
      reports: await db.selectFrom('reports').select(['number', 'answer_sealed']).orderBy('number').execute(),
      jobs: await db.selectFrom('outbox').select('kind').where('kind', '=', 'refund_unbooked').execute(),
      proposals: await db.selectFrom('audit_log').select('id').where('act', '=', 'refund proposed').execute(),
    }),
  };
}
