import { toString as codeOf } from 'qrcode';
import { Type } from '@sinclair/typebox';
import { Id } from '#contract/common';
import type { Http } from '../shared/typed';

/** Of the web authorisation: `to` is a place of ours behind /app/. */
const SignedIn = Type.Object({
  to: Type.String({ maxLength: 500 }),
  code: Type.String({ maxLength: 256 }),
  state: Type.String({ maxLength: 128 }),
});

/**
 * Where others send a browser back to. WeChat's pages lose what stands after # (developers.weixin.qq.com/community
 * pay/doc/00060298fe83003c7efaa713e56000), and the app's screens stand there: these paths lead on to them.
 */
export const backRoutes =
  ({ alipayAppId, publicUrl }: { alipayAppId: string; publicUrl: string }) =>
  async (app: Http) => {
    const hide = { hide: true };
    const byNumber = { ...hide, querystring: Type.Object({ no: Type.String({ pattern: '^\\d{15,16}$' }) }) };
    app.get('/back/payment/:id', { schema: { ...hide, params: Type.Object({ id: Id }) } }, ({ params }, reply) =>
      reply.redirect(`/app/#/packages/pay/result/index?id=${params.id}`),
    );
    app.get(
      '/back/decision/:number',
      { schema: { ...hide, params: Type.Object({ number: Type.String({ pattern: '^\\d{15,16}$' }) }) } },
      ({ params }, reply) => reply.redirect(`/app/#/packages/pay/by-number/index?no=${params.number}`),
    );
    // Inside Alipay's browser WeChat's cashier cannot open; Alipay's own mini-program does.
    app.get('/over/alipay', { schema: byNumber }, ({ query }, reply) =>
      reply.redirect(
        `alipays://platformapi/startapp?${new URLSearchParams({
          appId: alipayAppId,
          page: 'pages/home/index',
          query: `no=${query.no}`,
        })}`,
      ),
    );
    // On a computer no cashier of WeChat's opens: a phone comes to the same decision by this code.
    app.get('/over/code', { schema: byNumber }, async ({ query }, reply) =>
      reply
        .type('image/svg+xml; charset=utf-8')
        .send(await codeOf(`${publicUrl}/back/decision/${query.no}`, { type: 'svg', margin: 2 })),
    );
    app.get('/back/signed-in', { schema: { ...hide, querystring: SignedIn } }, ({ query }, reply) =>
      reply.redirect(pageWith(query)),
    );
  };

/** Behind our own host whatever `to` is: it is read against one that is nowhere, and only what follows it is kept. */
function pageWith({ to, code, state }: { to: string; code: string; state: string }): string {
  const nowhere = 'http://nowhere.invalid';
  const page = URL.canParse(`${nowhere}/app/${to}`) ? new URL(`${nowhere}/app/${to}`) : new URL(`${nowhere}/app/`);
  page.searchParams.set('code', code);
  page.searchParams.set('state', state);
  return `/app/${page.search}${page.hash}`;
}

/** The page `address` of ours as a path that survives the authorisation. */
export function returnAddress(publicUrl: string, address: string): string {
  const { search, hash } = new URL(address);
  return `${publicUrl}/back/signed-in?${new URLSearchParams({ to: search + hash })}`;
}
