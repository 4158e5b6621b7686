import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Keys } from '../../kit/store/keys';
import type { AccessTokens } from '../access-tokens';
import { failed } from '../errcode';
import { createChats, type ChatTables } from '../../kit/chat/chats';
import { chatPage } from '../../kit/chat/page';
import { accountKeysOf } from './encryption';
import { registerMedia } from './media';
import { registerMenus } from './menus';
import { registerAccountMessages } from './messages';
import { registerAccountPhone } from './phone';
import { registerTakingBack } from './taking-back';
import { templateList } from './templates';
import { registerPages } from './pages';
import { createPushes, type PushFaults } from './pushes';

export type AccountParts = {
  keys: Keys['wechat'];
  tokens: AccessTokens;
  now: () => Date;
  openIdOf: (user: string, appId: string) => string;
  unionIdOf: (user: string) => string;
  tables: ChatTables;
  /** Where the account's server is; without one every follower sees the notice that the account is out of order. */
  address: string | undefined;
};

/** The service account (服务号) beside the mini-program: followers, their chat, and what the account may say in it. */
export function registerAccount(app: FastifyInstance, parts: AccountParts): void {
  const { keys, tokens, now, tables, address } = parts;
  let faults: PushFaults = { twice: false, json: false };
  const chats = createChats(tables, now);
  const media = registerMedia(app, tokens, now);
  const menus = registerMenus(app, tokens);
  const openIdOf = (user: string) => parts.openIdOf(user, keys.webAppId);
  registerAccountMessages(app, { tokens, chats, media, now, appId: keys.appId });
  registerAccountPhone(app, {
    chats,
    media,
    now,
    accountId: `gh_${createHash('sha256').update(keys.webAppId).digest('hex').slice(0, 12)}`,
    openIdOf,
    push: createPushes({ keys: accountKeysOf(keys), address, now, faults: () => faults }),
    setFaults: (wanted) => void (faults = wanted),
  });
  registerTakingBack(app, {
    now,
    appId: keys.appId,
    openIdOf: (user) => parts.openIdOf(user, keys.appId),
    push: createPushes({
      keys: { ...accountKeysOf(keys), appId: keys.appId },
      address: address && new URL('mini-program', address).href,
      now,
      faults: () => faults,
    }),
  });
  registerUserInfo(app, parts, chats);
  registerOfAccount(app, tokens);
  registerPages(app, { tokens, appId: keys.webAppId, host: address && new URL(address).host });
  chatPage(app, {
    platform: 'wechat',
    called: { zh: '服务号', en: 'Service account' },
    chats,
    menu: menus.menu,
    openIdOf,
    address,
  });
}

function registerUserInfo(
  app: FastifyInstance,
  { tokens, unionIdOf }: AccountParts,
  chats: ReturnType<typeof createChats>,
): void {
  app.get<{ Querystring: { openid?: string } }>('/cgi-bin/user/info', async ({ query }, reply) => {
    void reply.type('text/plain');
    const refusal = tokens.accountRefusalOf(query);
    if (refusal) return refusal;
    const openid = query.openid ?? '';
    const follower = chats.get(openid);
    if (!follower) return failed(40003, 'invalid openid');
    if (!follower.follows) return JSON.stringify({ subscribe: 0, openid });
    return JSON.stringify({ subscribe: 1, openid, language: 'zh_CN', unionid: unionIdOf(follower.user) });
  });
}

/** What belongs to the account itself: its templates, the addresses that push to it. */
function registerOfAccount(app: FastifyInstance, tokens: AccessTokens): void {
  const on = (path: string, answer: object) =>
    app.get(path, async ({ query }, reply) => {
      void reply.type('text/plain');
      return tokens.accountRefusalOf(query) ?? JSON.stringify(answer);
    });
  on('/cgi-bin/getcallbackip', { ip_list: ['127.0.0.1'] });
  on('/cgi-bin/template/get_all_private_template', { template_list: templateList });
}
