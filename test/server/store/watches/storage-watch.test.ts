import { expect, it } from '@jest/globals';
import { DiskFull, roomIn } from '../../../../server/store/watches/disk-room';
import { storageFailure } from '../../../../server/store/watches/storage-failure';
import { createStorageWatch } from '../../../../server/store/watches/storage-watch';
import Fastify from 'fastify';
import { answerRefusals } from '../../../../server/http/refusals/refusals';

function disk() {
  const told: string[] = [];
  const state = { full: false };
  const log = {
    error: ((_details: object, text: string) => void told.push(text)) as never,
    info: ((_details: object, text: string) => void told.push(text)) as never,
  };
  const keep = async () => {
    if (state.full) throw new DiskFull('/data');
  };
  return { told, state, keep, watch: createStorageWatch(log, keep) };
}

it('answers 503 while the disk is full, tells the operator once, and goes on by itself', async () => {
  const { told, state, keep, watch } = disk();
  const app = Fastify();
  answerRefusals(app, { storage: watch });
  app.post('/v1/quotes', async () => {
    await keep();
    return { quoted: true };
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const quote = () => fetch(`${url}/v1/quotes`, { method: 'POST' });
  expect((await quote()).status).toBe(200);
  state.full = true;
  for (const answer of [await quote(), await quote(), await quote()]) {
    expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
      503,
      '30',
      { code: 'storage_unavailable' },
    ]);
  }
  expect(await watch.look()).toBe('disk_full');
  expect(told).toHaveLength(1);
  state.full = false;
  expect((await quote()).status).toBe(200);
  expect(await watch.look()).toBeUndefined();
  expect(told).toEqual([
    'the disk is full: nothing can be kept until there is room on it; requests are answered 503',
    'what comes in is kept again',
  ]);
  await app.close();
});

it.each([
  [{ code: '53100' }, 'disk_full'],
  [{ code: 'ENOSPC' }, 'disk_full'],
  [{ code: '57P01' }, 'database_down'],
  [{ code: 'ECONNREFUSED' }, 'database_down'],
  [Object.assign(new AggregateError([]), { errors: [{ code: 'ECONNREFUSED' }] }), 'database_down'],
  [new Error('Connection terminated unexpectedly'), 'database_down'],
  [{ code: '23505' }, undefined],
  [new TypeError('x is not a function'), undefined],
])('tells what can be kept later from a fault: %j', (error, failure) => {
  expect(storageFailure(error)).toBe(failure);
});

it('looks at the disk twice a second at most', () => {
  let now = 0;
  const hasRoom = roomIn('/', () => now);
  expect(hasRoom()).toBe(true);
  now = 499;
  expect(hasRoom()).toBe(true);
});
