import type { HouseProcess } from '../../support/house/house-process';
import { addCar, agreeBeforehand } from '../stories/acts';
import { pagesOf } from './pages';
import type { Driver } from '../driver';
import type { PhoneDriver } from '../phone/phone-driver';

/**
 * A page as a driver may have it before them, or what a tap there does. start: the app itself starts. noCamera: it is not allowed.
 * over: home lies under it.
 */
export type Place = {
  page: string;
  query: string;
  tap?: string;
  start?: 'known' | 'signed out' | 'offline';
  noCamera?: true;
  over?: true;
};
export const nameOf = ({ page, query, tap, start }: Place): string =>
  `${start ? `start ${start} ` : ''}${page}${query.startsWith('id=') ? '' : `?${query}`}${tap ? ` ${tap}` : ''}`;

const headers = (token: string) => ({ authorization: `Bearer ${token}` });

/** A driver who has a bit of everything: two cars, a licence, a payment; and where each of it is to be seen. */
export async function settledDriver(
  driver: Driver,
  tokenOf: () => string | Promise<string>,
  { service, samples }: HouseProcess,
): Promise<Place[]> {
  await agreeBeforehand(driver);
  await driver.tap('t-by-number');
  await driver.type('t-number', samples.decisionNumber);
  await driver.tap('t-other');
  await driver.tap('t-confirm');
  await driver.cashier('pay');
  await driver.see('t-state-paid');
  await driver.home();
  await addCar(driver, samples.cameraCar);
  await driver.see('t-car');
  const token = await tokenOf();
  const post = (path: string, body: object) =>
    fetch(service.url + path, {
      method: 'POST',
      headers: { ...headers(token), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const { number, fileNumber } = samples.licence;
  await post('/v1/licences', { number, fileNumber });
  const { plate, plateType, lastSix } = samples.carWithWindowOnly;
  const added = await post('/v1/cars', { plate, plateType, lastSix });
  if (!added.ok) throw new Error(`the second car was not added: ${added.status}`);
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(service.url + path, { headers: headers(token) })).json()) as T;
  const { cars } = await get<{ cars: { id: string }[] }>('/v1/cars');
  const lists = cars.map(({ id }) => get<{ violations: { id: string }[] }>(`/v1/cars/${id}/violations`));
  const violations = (await Promise.all(lists)).map(({ violations: [first] }) => `id=${first!.id}`);
  const { payments } = await get<{ payments: { id: string }[] }>('/v1/payments');
  const queries: Record<string, string[]> = {
    'packages/garage/car/index': cars.map(({ id }) => `id=${id}`),
    'packages/violation/detail/index': violations,
    'packages/violation/object/index': violations.slice(0, 1),
    'packages/violation/offices/index': violations.slice(0, 1),
    'packages/pay/by-number/index': [`no=${samples.overdueDecisionNumber}`, `no=${samples.treasuryDecisionNumber}`],
    'packages/pay/check/index': [`decisions=${samples.anotherDecisionNumber}&paidFor=mine`],
    'packages/pay/result/index': [`id=${payments[0]!.id}`],
    'packages/pay/receipt/index': [`id=${payments[0]!.id}`],
  };
  return [
    ...(['known', 'signed out', 'offline'] as const).map((start) => ({ page: 'pages/home/index', query: '', start })),
    { page: 'packages/pay/agreement/index', query: '', over: true, tap: 't-back' },
    { page: 'packages/papers/photograph/index', query: '', noCamera: true },
    ...pagesOf('dist/weapp').flatMap((page) => (queries[page] ?? ['']).map((query) => ({ page, query }))),
  ];
}

/** They change what the next visit finds, or lead nowhere by a tap of their own. */
const leftAlone = /^t-(accept|key-[^pd]|cell-|en$|zh|large|standard)/;

export async function go(driver: PhoneDriver, { page, query, tap, start, noCamera, over }: Place): Promise<void> {
  driver.says({ toast: '' });
  await driver.network(start === 'offline' ? 'down' : 'up');
  if (start === 'signed out') driver.forgetSession();
  if (noCamera) driver.camera!.refuse();
  else await driver.camera!.allowElsewhere();
  if (start) await driver.open();
  else if (over) await driver.home().then(() => driver.visit(`/${page}`));
  else await driver.enter(`/${page}${query && `?${query}`}`);
  await driver.rest();
  if (noCamera) await driver.rest();
  if (!tap) return;
  driver.press(tap);
  await driver.rest();
  driver.leaveCashier();
  await driver.rest();
}

/** Every tap that does something in one of these places, and which calls of the platform the app made in each. */
export async function callsByPlace(driver: PhoneDriver, pages: readonly Place[]): Promise<Map<Place, Set<string>>> {
  const made = new Map<Place, Set<string>>();
  const look = async (place: Place) => {
    driver.calls().clear();
    await go(driver, place);
    made.set(place, new Set(driver.calls()));
  };
  for (const page of pages) {
    await look(page);
    const quiet = made.get(page)!;
    const taps = [...new Set(driver.classes())].filter((name) => /^t-/.test(name) && !leftAlone.test(name));
    for (const tap of page.start || page.tap ? [] : taps) {
      const place = { ...page, tap };
      await look(place);
      const isNothing = [...made.get(place)!].every((call) => quiet.has(call)) && made.get(place)!.size === quiet.size;
      if (isNothing) made.delete(place);
    }
  }
  return made;
}
