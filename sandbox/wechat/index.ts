import type { FastifyInstance } from 'fastify';
import type { Keys } from '../keys';
import { createCodes } from '../one-time-codes';
import { registerAccessTokens } from './access-tokens';
import { registerMiniProgramSignIn } from './mini-program-sign-in';
import { registerOrderManagement } from './order-management';
import { registerNonTax, type Owed } from './non-tax';
import type { Messages } from '../messages';
import { registerSubscribeMessage } from './subscribe-message';
import { registerWebSignIn } from './web-sign-in';

type Parts = {
  keys: Keys['wechat'];
  now: () => Date;
  openIdOf: (user: string, appId: string) => string;
  siteUrl: () => string;
  owedFor: (number: string) => Owed | undefined;
  messages: Messages;
};

export function registerWechat(app: FastifyInstance, { keys, now, openIdOf, siteUrl, owedFor, messages }: Parts): void {
  const parts = { keys, codes: createCodes(now), openIdOf };
  registerMiniProgramSignIn(app, parts);
  registerWebSignIn(app, parts);
  registerOrderManagement(app, keys, now);
  const tokens = registerAccessTokens(app, keys, now);
  registerNonTax(app, { keys, tokens, now, siteUrl, owedFor });
  registerSubscribeMessage(app, tokens, messages);
}
