import type { FastifyInstance } from 'fastify';
import type { Keys } from '../keys';
import { openCodes } from '../one-time-codes';
import { registerMiniProgramSignIn } from './mini-program-sign-in';
import { registerOrderManagement } from './order-management';
import { registerWebSignIn } from './web-sign-in';

type Parts = {
  keys: Keys['wechat'];
  now: () => Date;
  openIdOf: (user: string, appId: string) => string;
};

export function registerWechat(app: FastifyInstance, { keys, now, openIdOf }: Parts): void {
  const parts = { keys, codes: openCodes(now), openIdOf };
  registerMiniProgramSignIn(app, parts);
  registerWebSignIn(app, parts);
  registerOrderManagement(app, keys, now);
}
