// npm run ops as a person starts it: on the folder of a stopped npm start, and on PostgreSQL.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { openDatabase } from '../../../server/store/database';
import { writePaid } from '../../support/books/books';
import { testDatabase } from '../../support/store/database';

const folder = mkdtempSync(join(tmpdir(), 'fadan-ops-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ran = { code: number; out: string; err: string };
const ops = (environment: Record<string, string>, ...words: string[]): Promise<Ran> =>
  new Promise((done) => {
    const env = { PATH: process.env.PATH, FADAN_OPERATOR: 'lin', ...environment };
    execFile('node_modules/.bin/tsx', ['scripts/ops.ts', ...words], { env }, (error, out, err) =>
      done({ code: Number(error?.code ?? 0), out, err }),
    );
  });

it('works on the folder of npm start, and not while a service holds it', async () => {
  expect(await ops({ FADAN_DATA: folder }, 'list')).toMatchObject({
    code: 78,
    err: expect.stringContaining('there is no database'),
  });
  const db = await openDatabase({ kind: 'pglite', folder: join(folder, 'pglite') });
  await writePaid(db, { id: 'payment-1', paidAt: Date.now() });
  expect(await ops({ FADAN_DATA: folder }, 'list')).toMatchObject({
    code: 75,
    err: expect.stringContaining('stop the service first'),
  });
  await db.destroy();
  expect(await ops({ FADAN_DATA: folder }, 'list')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Stuck attempts: none'),
  });
  expect(await ops({ FADAN_DATA: folder }, 'show', 'payment-1')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Ledger: 4'),
  });
  expect(await ops({ FADAN_DATA: folder }, 'show', 'payment-2')).toEqual({
    code: 1,
    out: '',
    err: 'no payment is known under payment-2\n',
  });
  expect((await ops({ FADAN_DATA: folder }, 'audit')).out).toMatch(/lin +show +payment-1/);
}, 180_000);

const onPostgres = process.env.FADAN_TEST_DATABASE_URL ? it : it.skip;
onPostgres('works beside a service on PostgreSQL', async () => {
  const settings = await testDatabase();
  if (settings.kind !== 'postgres') throw new Error('the test database is PostgreSQL');
  const db = await openDatabase(settings);
  await writePaid(db, { id: 'payment-1', paidAt: Date.now() });
  expect(await ops({ FADAN_DATABASE_URL: settings.url }, 'show', 'payment-1')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Ledger: 4'),
  });
  expect(await db.selectFrom('audit_log').select(['actor', 'act', 'subject']).execute()).toEqual([
    { actor: 'lin', act: 'show', subject: 'payment-1' },
  ]);
  await db.destroy();
});
