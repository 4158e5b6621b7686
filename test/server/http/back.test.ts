import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { backRoutes } from '../../../server/http/back';

let app: FastifyInstance;
beforeAll(async () => {
  app = Fastify();
  await app.register(backRoutes() as never);
});
afterAll(() => app.close());

describe('a web cashier sends its payer back to a path without #', () => {
  it.each([
    ['/back?id=payment_000000001', '/app/#/packages/pay/result/index?id=payment_000000001'],
    ['/back?no=1101041234567890', '/app/#/packages/pay/by-number/index?no=1101041234567890'],
    ['/back?id=payment_000000001&from=wxpay', '/app/#/packages/pay/result/index?id=payment_000000001'],
    ['/back', '/app/#/pages/home/index'],
  ])('%s leads on to %s', async (path, location) => {
    const answer = await app.inject(path);
    expect([answer.statusCode, answer.headers.location]).toEqual([302, location]);
  });
  it.each(['/back?id=//evil.example', '/back?no=javascript:alert(1)', '/back?id='])(
    '%s leads nowhere',
    async (path) => {
      expect((await app.inject(path)).statusCode).toBe(400);
    },
  );
});
