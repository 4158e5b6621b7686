import { parseCookie, stringifySetCookie } from 'cookie';

type Asked = { headers: { cookie?: string | undefined } };
export type CookieName = 'session' | 'sign-in' | 'language';

/** __Host-: no other host and no plain HTTP can have set it (draft-ietf-httpbis-rfc6265bis, 4.1.3.2). */
export function createCookies(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  const full = (name: CookieName): string => `${secure ? '__Host-' : ''}fadan-operator-${name}`;
  return {
    of: ({ headers }: Asked, name: CookieName): string | undefined => parseCookie(headers.cookie ?? '')[full(name)],
    /** seconds: 0 takes it away; undefined: as long as the browser is open. No script reads it, and no other site sends it. */
    set: (name: CookieName, value: string, seconds?: number): string =>
      stringifySetCookie({
        name: full(name),
        value,
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure,
        ...(seconds !== undefined && { maxAge: seconds }),
      }),
  };
}
export type Cookies = ReturnType<typeof createCookies>;
