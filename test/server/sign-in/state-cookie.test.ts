// What binds a page's authorisation to the browser that asked for it.
import { expect, it } from '@jest/globals';
import { isStateOf, stateCookie } from '../../../server/http/sign-in/sign-in-state';

const home = 'https://fines.example.cn';
const sent = (set: string) => ({ headers: { cookie: `other=1; ${set.split(';')[0]}` } });

it('is set by our own host alone, over TLS, and read by no script', () => {
  const cookie = stateCookie('a-state', home);
  expect(cookie.split('; ').sort()).toEqual(
    ['__Host-fadan-sign-in=a-state', 'HttpOnly', 'Max-Age=600', 'Path=/', 'SameSite=Lax', 'Secure'].sort(),
  );
  expect(isStateOf(sent(cookie), 'a-state', home)).toBe(true);
});
it('counts for its own state, and not under a name that a neighbouring host could have set', () => {
  expect(isStateOf(sent(stateCookie('a-state', home)), 'another', home)).toBe(false);
  expect(isStateOf(sent('fadan-sign-in=a-state'), 'a-state', home)).toBe(false);
  expect(isStateOf({ headers: {} }, '', home)).toBe(false);
});
it('works on a machine of one’s own without TLS too', () => {
  const here = 'http://127.0.0.1:8700';
  const cookie = stateCookie('a-state', here);
  expect(cookie).toMatch(/^fadan-sign-in=/);
  expect(isStateOf(sent(cookie), 'a-state', here)).toBe(true);
});
