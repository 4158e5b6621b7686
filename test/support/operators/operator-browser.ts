// An operator's browser without the browser: cookies, redirects and forms, as they go over the wire.
import { post } from '../../sandbox/merchant';
import type { House } from '../house/house';

export type Page = { status: number; url: string; html: string; headers: Headers };
type Jar = Map<string, string>;

const cookieHeader = (jar: Jar): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** Nobody yet; `as` goes the whole way through the provider. */
export function operatorBrowser(house: House) {
  const jars = new Map<string, Jar>();
  const jarOf = (url: string): Jar => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };
  function keep(url: string, headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/max-age=0/i.test(line)) jarOf(url).delete(name!);
      else jarOf(url).set(name!, value!);
    }
  }
  async function ask(url: string, init: RequestInit = {}): Promise<Page> {
    const headers = { 'accept-language': 'en', cookie: cookieHeader(jarOf(url)), ...init.headers };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    keep(url, answer.headers);
    const to = answer.headers.get('location');
    if (to) return ask(new URL(to, url).href);
    return { status: answer.status, url, html: await answer.text(), headers: answer.headers };
  }
  const address = (path: string): string => new URL(path, house.service.url).href;
  const get = (path: string, init?: RequestInit): Promise<Page> => ask(address(path), init);
  /** The word that every form of a page has. */
  const csrfIn = ({ html }: Page): string => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';

  return {
    get,
    csrfIn,
    jar: () => jarOf(house.service.url),
    /** A form as the browser sends it from our own page. */
    async send(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Page> {
      const csrf = csrfIn(await get('/operator/nowhere'));
      return ask(address(path), {
        method: 'POST',
        headers: { origin: new URL(house.service.url).origin, ...headers },
        body: new URLSearchParams({ csrf, ...fields }),
      });
    },
    /** Through the provider's page, as somebody who chooses a person there. */
    async as(sub: string, to = '/operator'): Promise<Page> {
      const chosen = await get(`/operator/sign-in?${new URLSearchParams({ to })}`);
      const link = new RegExp(`href="([^"]+sandbox_as=${sub})"`).exec(chosen.html)?.[1];
      if (!link) throw new Error(`the provider offers no ${sub}: ${chosen.status} ${chosen.html.slice(0, 300)}`);
      return ask(new URL(unescaped(link), house.sandbox.url).href);
    },
    spoil: (how?: string) => post(`${house.sandbox.url}/__sandbox/identity/faults`, how ? { spoil: how } : {}),
  };
}
export type OperatorBrowser = ReturnType<typeof operatorBrowser>;
