import { Type } from '@sinclair/typebox';
import { decisionNumbersIn } from '#domain/input/decision-number';
import { bareText } from '#domain/input/typed-text';
import type { Http } from '../shared/typed';

const hide = { hide: true };
const anything = Type.Record(Type.String(), Type.Unknown());

/** By its name in small letters or in capitals, which make a smaller code; of two the first. */
function named(name: string, query: Record<string, unknown>): string {
  const [, said] = Object.entries(query).find(([own]) => own.toLowerCase() === name) ?? [];
  const first: unknown = Array.isArray(said) ? said[0] : said;
  return typeof first === 'string' ? first : '';
}

/** Longer than any number that is meant: what is too long is told by the page. */
const longest = 24;

/** The page of a number: looked up there where it is one, to be mended where it is not. */
function byNumber(written: string): string {
  const [only, another] = decisionNumbersIn(written);
  const bare = bareText(written).replace(/[^0-9A-Z]/g, '');
  const number = only && !another ? only : bare.slice(0, longest);
  return `/app/#/packages/pay/by-number/index${number && `?no=${number}`}`;
}

/** What a token is, before the comma or the full stop of the sentence that it was sent in: chats make a link of those, too. */
const token = /^[\w-]+(?:\.[\w-]+)*/;
function byToken(page: string, written: string): string {
  const [found = ''] = token.exec(written) ?? [];
  return found === '' || found.length > 200 ? '/app/' : `/app/#/packages/${page}/index?by=${found}`;
}

/**
 * What a person's camera or chat opens in a browser: a ticket's code and the links of invitations and of loans; a query, so that a token
 * stands in no log. Whoever opens one reads no refusal in code: what cannot be read leads to the page where it can be typed.
 */
export async function openedRoutes(app: Http): Promise<void> {
  const schema = { ...hide, querystring: anything };
  for (const path of ['/t', '/T']) {
    app.get(path, { schema }, ({ query }, reply) => reply.redirect(byNumber(named('no', query))));
    app.get(
      `${path}/:number`,
      { schema: { ...hide, params: Type.Object({ number: Type.String() }) } },
      (asked, reply) => reply.redirect(byNumber(asked.params.number)),
    );
  }
  app.get('/i', { schema }, ({ query }, reply) => reply.redirect(byToken('pay/invited', named('by', query))));
  app.get('/l', { schema }, ({ query }, reply) => reply.redirect(byToken('garage/borrowed', named('by', query))));
}
