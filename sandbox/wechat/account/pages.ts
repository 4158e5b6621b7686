// wx.config of a page in WeChat's browser, and what the page may then use: jsapi_ticket, JS接口安全域名 and 开放标签.
import { createHash, randomBytes } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { isInsideWechat } from '../../kit/people/browser';
import type { AccessTokens } from '../access-tokens';

/** page: one opened page of a phone's. address: what this phone's WeChat takes for the page's address. */
const Config = Type.Object({
  page: Type.String(),
  address: Type.String(),
  shown: Type.String(),
  appId: Type.String(),
  verifyTimestamp: Type.String(),
  verifyNonceStr: Type.String(),
  verifySignature: Type.String(),
  verifyJsApiList: Type.Array(Type.String()),
  verifyOpenTagList: Type.Array(Type.String()),
});
const Use = Type.Object({ page: Type.String(), shown: Type.String(), name: Type.String() });
type Config = Static<typeof Config>;
type Taken = { shown: string; names: string[]; tags: string[] };
type Parts = { tokens: AccessTokens; appId: string; host: string | undefined };

const withoutHash = (address: string): string => address.replace(/#.*$/s, '');

export function registerPages(app: FastifyInstance, { tokens, appId, host }: Parts): void {
  const ticket = randomBytes(40).toString('base64url');
  const taken = new Map<string, Taken>();
  app.get('/cgi-bin/ticket/getticket', async ({ query }, reply) => {
    void reply.type('text/plain');
    return tokens.accountRefusalOf(query) ?? JSON.stringify({ errcode: 0, errmsg: 'ok', ticket, expires_in: 7200 });
  });
  const refusalOf = (asked: Config): string | undefined => {
    const { address, verifyNonceStr: nonce, verifyTimestamp: timestamp, verifySignature } = asked;
    if (asked.appId !== appId) return 'invalid appid';
    if (!URL.canParse(address) || new URL(address).host !== host) return 'invalid url domain';
    const text = `jsapi_ticket=${ticket}&noncestr=${nonce}&timestamp=${timestamp}&url=${withoutHash(address)}`;
    return createHash('sha1').update(text).digest('hex') === verifySignature ? undefined : 'invalid signature';
  };
  app.post('/__phone/wechat/page-config', { schema: { body: Config } }, async (request) => {
    const asked = request.body as Config;
    const refusal = isInsideWechat(request) ? refusalOf(asked) : 'system error';
    if (refusal) taken.delete(asked.page);
    else taken.set(asked.page, { shown: asked.shown, names: asked.verifyJsApiList, tags: asked.verifyOpenTagList });
    return { err_msg: `config:${refusal ?? 'ok'}` };
  });
  app.post('/__phone/wechat/page-use', { schema: { body: Use } }, async ({ body }) => {
    const { page, shown, name } = body as Static<typeof Use>;
    const may = taken.get(page);
    // A tag is taken away by any change of the route, an interface by that of the signed address alone.
    const isTag = may?.tags.includes(name) && may.shown === shown;
    const isApi = may?.names.includes(name) && withoutHash(may.shown) === withoutHash(shown);
    return { err_msg: `${name}:${isTag || isApi ? 'ok' : 'permission denied'}` };
  });
}
