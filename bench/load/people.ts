import { signIn, type Api } from '../../test/support/drivers/driver-at-the-api';
import type { Settings } from '../../server/settings';
import type { City } from './city';
import { openConnection, request } from './client';
import { tokenOf } from './seed';

/** Whose cars the bureau was asked about before. */
export const homes = 500;

/** Everybody has a phone at an address of their own: the service limits phones. */
export const headersOf = (person: number, token = tokenOf(person)): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'x-forwarded-for': `10.${(person >> 16) & 255}.${(person >> 8) & 255}.${person & 255}`,
});

/** Drivers whom the sandbox's WeChat knows: it opens its cashier for nobody else. */
export async function signedInPeople(
  settings: Settings,
  url: string,
  count: number,
): Promise<Record<string, string>[]> {
  const place = { sandbox: { url: settings.wechat.apiUrl }, service: { url } };
  const people: Api[] = [];
  for (let at = 0; at < count; at += 1) people.push(await signIn(place, `load-${at}`));
  await Promise.all(people.map((one) => one.agree()));
  return people.map(({ session }, at) => headersOf(9_000_000 + at, session.token));
}

/** Everybody has looked at home before, and the bureau's answers are kept: what is measured is home, not the bureau. */
export async function homesAreKnown({ db, url }: City): Promise<void> {
  const connection = openConnection(url);
  for (let person = 0; person < homes; person += 1)
    await connection.ask(request({ method: 'GET', path: '/v1/cars', headers: headersOf(person) }));
  connection.close();
  await db
    .updateTable('bureau_violations')
    .set({ fetched_at: Date.now() + 3_600_000 })
    .execute();
}
