import { Type } from '@sinclair/typebox';
import type { Http } from './typed';

const Back = Type.Object({
  id: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9_-]{1,64}$' })),
  no: Type.Optional(Type.String({ pattern: '^[0-9]{15,16}$' })),
});

/** A cashier on the web cuts an address at its # (pay.weixin.qq.com doc 00060298fe83003c7efaa713e56000): the page behind it is led to from here. */
export const backRoutes = () => async (app: Http) => {
  app.get('/back', { schema: { querystring: Back, hide: true } }, ({ query: { id, no } }, reply) => {
    const page = id
      ? `packages/pay/result/index?id=${id}`
      : no
        ? `packages/pay/by-number/index?no=${no}`
        : 'pages/home/index';
    return reply.redirect(`/app/#/${page}`);
  });
};
