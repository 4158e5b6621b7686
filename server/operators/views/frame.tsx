/** @jsxImportSource preact */
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Role } from '../route';
import { icons } from './icons';
import { PageContextProvider, usePage, type PageContext } from './page-context';
import { styleAddress } from './style';

export type Waiting = Partial<Record<Place, number>>;
type Place = keyof typeof icons;
const places: readonly [Place, string, Role][] = [
  ['overview', '/operator', 'look'],
  ['payments', '/operator/payments', 'look'],
  ['refunds', '/operator/refunds', 'look'],
  ['cases', '/operator/cases', 'look'],
  ['days', '/operator/days', 'look'],
  ['sources', '/operator/sources', 'look'],
  ['reports', '/operator/reports', 'look'],
  ['audit', '/operator/audit', 'audit'],
];

/** A whole page, whose every value is escaped by the renderer. waiting: how much waits behind each place. */
export function framed(
  context: PageContext,
  { title, body, waiting = {}, said }: { title: string; body: VNode; waiting?: Waiting; said?: string | undefined },
): string {
  const page = (
    <PageContextProvider value={context}>
      <html lang={context.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>{`${title} · ${context.words.title}`}</title>
          <link rel="stylesheet" href={styleAddress} />
        </head>
        <body>{context.who ? <Inside {...{ title, waiting, said }}>{body}</Inside> : <Outside>{body}</Outside>}</body>
      </html>
    </PageContextProvider>
  );
  return `<!doctype html>${renderToString(page)}`;
}

const Outside = ({ children }: { children: ComponentChildren }) => (
  <main class="gate" id="main">
    {children}
  </main>
);

type Inner = { title: string; waiting: Waiting; said: string | undefined; children: ComponentChildren };
const Inside = ({ title, waiting, said, children }: Inner) => {
  const { words } = usePage();
  return (
    <div class="frame">
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <Side waiting={waiting} />
      <main class="main" id="main" tabIndex={-1}>
        <h1>{title}</h1>
        {said && (
          <p class="said" role="status">
            {said}
          </p>
        )}
        {children}
      </main>
    </div>
  );
};

const Side = ({ waiting }: { waiting: Waiting }) => {
  const { words, who, path, csrf } = usePage();
  const own = places.filter(([, , role]) => who!.roles.includes(role));
  return (
    <div class="side">
      <p class="brand">{words.title}</p>
      <nav class="nav" aria-label={words.menu}>
        {own.map(([place, address]) => (
          <a key={place} href={address} aria-current={isHere(path, address) ? 'page' : undefined}>
            <svg viewBox="0 0 256 256" aria-hidden="true">
              <path d={icons[place]} />
            </svg>
            <span>{words.nav[place]}</span>
            {(waiting[place] ?? 0) > 0 && <span class="count">{waiting[place]}</span>}
          </a>
        ))}
      </nav>
      <div class="person">
        <p>
          <strong>{who!.name}</strong>
          <span>{who!.roles.map((role) => words.roles[role]).join(' · ')}</span>
        </p>
        <form method="post" action="/operator/language">
          <input type="hidden" name="csrf" value={csrf} />
          <input type="hidden" name="to" value={path} />
          <button class="plain" lang={words.other === '中文' ? 'zh-CN' : 'en'}>
            {words.other}
          </button>
        </form>
        <form method="post" action="/operator/sign-out">
          <input type="hidden" name="csrf" value={csrf} />
          <button class="plain">{words.signIn.signOut}</button>
        </form>
      </div>
    </div>
  );
};

const isHere = (path: string, address: string): boolean =>
  address === '/operator' ? /^\/operator(\?|$)/.test(path) : path.startsWith(address);
