// The database fails over: the server that was asked stays up as a standby, or is gone without a word. What is asked next goes elsewhere.
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type pg from 'pg';
import { sql } from 'kysely';
import { endWhenDead } from '../../../../server/store/engines/dead-connections';
import { openDatabase, type Database } from '../../../../server/store/database';
import { storageFailure } from '../../../../server/store/watches/storage-failure';
import { testDatabase } from '../../../support/store/database';

it.each([
  [{ code: '25006', message: 'cannot execute INSERT in a read-only transaction' }, true],
  [{ message: 'Query read timeout' }, true],
  [{ code: '57014', message: 'canceling statement due to statement timeout' }, false],
  [{ code: '23505', message: 'duplicate key' }, false],
])('ends a connection by %j: %s', async (fault, ends) => {
  const error = Object.assign(new Error(fault.message), fault);
  const end = jest.fn(async () => undefined);
  const client = { query: async () => Promise.reject(error), end } as unknown as pg.Client;
  endWhenDead(client);
  await expect(client.query('select 1')).rejects.toBe(error);
  expect(end).toHaveBeenCalledTimes(ends ? 1 : 0);
});

it('is told as a database that cannot keep anything, and not as a fault of ours', () => {
  expect(storageFailure({ code: '25006' })).toBe('database_down');
});

const onServer = process.env.FADAN_TEST_DATABASE_URL ? describe : describe.skip;
onServer('on PostgreSQL', () => {
  let db: Database;
  let isSilent = false;
  const sockets: Socket[] = [];
  const way = createServer((phone) => {
    const [host, port] = [
      new URL(process.env.FADAN_TEST_DATABASE_URL!).hostname,
      new URL(process.env.FADAN_TEST_DATABASE_URL!).port,
    ];
    const line = connect(Number(port), host);
    const isOld = sockets.push(phone, line);
    const carries = (from: Socket, to: Socket) =>
      from.on('data', (bytes) => void (!(isSilent && isOld <= silentTo) && to.write(bytes)));
    for (const end of [phone, line]) end.on('error', () => undefined);
    carries(phone, line);
    carries(line, phone);
  });
  let silentTo = 0;
  const keep = () =>
    db
      .insertInto('people')
      .values({ id: `p${Math.random()}`, agreed_version: null, created_at: 0 })
      .execute();

  beforeAll(async () => {
    const settings = await testDatabase();
    await new Promise<void>((go) => way.listen(0, '127.0.0.1', go));
    const url = new URL((settings as { url: string }).url);
    url.hostname = '127.0.0.1';
    url.port = String((way.address() as { port: number }).port);
    db = await openDatabase({ kind: 'postgres', url: url.href });
  });
  afterAll(async () => {
    await db.destroy();
    sockets.forEach((socket) => socket.destroy());
    way.close();
  });

  it('leaves every connection to a server that only reads', async () => {
    const reading = () => sql`set session characteristics as transaction read only`.execute(db);
    await Promise.all(Array.from({ length: 5 }, reading));
    let failed = 0;
    for (let tries = 0; tries < 12; tries += 1) await keep().catch(() => (failed += 1));
    expect(failed).toBeGreaterThan(0);
    expect(failed).toBeLessThanOrEqual(5);
    await keep();
  });

  it('leaves a connection at whose other end nobody is', async () => {
    await Promise.all([keep(), keep()]);
    silentTo = sockets.length;
    isSilent = true;
    await Promise.allSettled([keep(), keep()]);
    await keep();
  }, 40_000);
});
