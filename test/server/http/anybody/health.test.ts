// What /health says to whoever watches a node.
import { expect, it } from '@jest/globals';
import fastify from 'fastify';
import { healthRoutes } from '../../../../server/http/anybody/health';

const health = async (
  over: { reason?: string; clockIsOff?: boolean; now?: string; isLeaving?: boolean },
  path = '/health',
) => {
  const app = fastify();
  await app.register(
    healthRoutes({
      runtime: { now: () => new Date(over.now ?? '2026-06-01T10:00:00+08:00') },
      storage: { look: async () => over.reason } as never,
      clockIsOff: () => over.clockIsOff ?? false,
      isLeaving: () => over.isLeaving ?? false,
    }) as never,
  );
  const answer = await app.inject(path);
  await app.close();
  return [answer.statusCode, answer.json()];
};

it('is well', async () => {
  expect(await health({})).toEqual([200, { ok: true }]);
});
it('warns of a clock that is off, by which it opens no cashier', async () => {
  expect(await health({ clockIsOff: true })).toEqual([
    200,
    { ok: true, warnings: [expect.stringContaining("clock differs from the database's")] },
  ]);
});
it('asks for the notice on the next year’s holidays from 1 November on', async () => {
  expect(await health({ now: '2026-10-31T23:00:00+08:00' })).toEqual([200, { ok: true }]);
  expect(await health({ now: '2026-11-01T01:00:00+08:00' })).toEqual([
    200,
    { ok: true, warnings: ['the notice on the holidays of 2027 is missing'] },
  ]);
});
it('is out of order while nothing can be kept, and says why', async () => {
  expect(await health({ reason: 'the disk is full' })).toEqual([503, { ok: false, reason: 'the disk is full' }]);
});
it('wants no more requests while it leaves or can keep nothing, and lives all the same', async () => {
  expect(await health({}, '/health/ready')).toEqual([200, { ok: true }]);
  expect(await health({ isLeaving: true }, '/health/ready')).toEqual([503, { ok: false, reason: 'stopping' }]);
  expect(await health({ reason: 'database_down' }, '/health/ready')).toEqual([
    503,
    { ok: false, reason: 'database_down' },
  ]);
  expect(await health({ isLeaving: true, reason: 'database_down' }, '/health/live')).toEqual([200, { ok: true }]);
});
