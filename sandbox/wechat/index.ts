import type { FastifyInstance } from 'fastify';
import type { ContentJudge } from '../kit/content-check';
import type { Messages } from '../kit/messages';
import { createCodes } from '../kit/people/one-time-codes';
import type { Keys } from '../kit/store/keys';
import type { Table } from '../kit/store/table';
import { registerAccount } from './account';
import type { ChatTables } from '../kit/chat/chats';
import { registerAccessTokens, type AccessTokens } from './access-tokens';
import { registerMsgSecCheck } from './msg-sec-check';
import { registerMiniProgramSignIn } from './mini-program-sign-in';
import { registerOrderManagement, type OrderKey, type Shipped } from './order-management';
import { registerSubscribeMessage } from './subscribe-message';
import { registerWebSignIn } from './web-sign-in';

type Parts = {
  keys: Keys['wechat'];
  now: () => Date;
  openIdOf: (user: string, appId: string) => string;
  unionIdOf: (user: string) => string;
  messages: Messages;
  judge: ContentJudge;
  chats: ChatTables;
  accountAddress: string | undefined;
  shipped: Table<Shipped>;
  paidAt: (key: OrderKey) => Date | undefined;
};

/** The mini-program's server side and the official account's sign-in; the answer checks their tokens. */
export function registerWechat(
  app: FastifyInstance,
  { keys, now, openIdOf, unionIdOf, messages, judge, chats, accountAddress, ...orders }: Parts,
): AccessTokens {
  const parts = { keys, codes: createCodes(now), openIdOf, unionIdOf };
  registerMiniProgramSignIn(app, parts);
  registerWebSignIn(app, parts);
  const tokens = registerAccessTokens(app, keys, now);
  registerOrderManagement(app, { appId: keys.appId, tokens, now, ...orders });
  registerSubscribeMessage(app, tokens, messages);
  registerMsgSecCheck(app, tokens, judge);
  registerAccount(app, { keys, tokens, now, openIdOf, unionIdOf, tables: chats, address: accountAddress });
  return tokens;
}
