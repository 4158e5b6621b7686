import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../../../../server/store/database';

const room = mkdtempSync(join(tmpdir(), 'fadan-folder-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));
const whole = join(room, 'whole #1 100% 数据 🚗');
const open = (folder: string) => openDatabase({ kind: 'pglite', folder });
const files = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).sort();

beforeAll(async () => {
  const db = await open(whole);
  await db.insertInto('people').values({ id: 'kept', agreed_version: null, created_at: 0 }).execute();
  await db.destroy();
});

const modes = (folder: string) =>
  new Set(
    files(folder).map((name) => {
      const found = statSync(join(folder, name));
      return `${found.isDirectory() ? 'folder' : 'file'} ${(found.mode & 0o777).toString(8)}`;
    }),
  );
const ours = new Set(['folder 700', 'file 600']);

describe('a damaged folder', () => {
  const damages: [string, (folder: string) => void, string][] = [
    [
      'a torn control file',
      (at) => truncateSync(join(at, 'global/pg_control'), 10),
      'PostgreSQL gives up on opening it',
    ],
    ['no log', (at) => rmSync(join(at, 'pg_wal/000000010000000000000001')), 'pg_wal is empty'],
    ['no version', (at) => rmSync(join(at, 'PG_VERSION')), 'it lacks PG_VERSION'],
    ['half a copy', (at) => rmSync(join(at, 'base'), { recursive: true }), 'it lacks base'],
  ];
  it.each(damages)('with %s is refused with its path and the way out, and left as it is', async (name, damage, why) => {
    const folder = join(room, name);
    cpSync(whole, folder, { recursive: true });
    damage(folder);
    const before = files(folder);
    await expect(open(folder)).rejects.toMatchObject({
      message:
        `the database in ${folder} is damaged (${why}) and was left as it is: ` +
        `put a backup in its place, or move ${folder} away and start again to begin with an empty one`,
      exitCode: 78,
    });
    expect(files(folder).filter((name) => name !== 'postmaster.pid')).toEqual(before);
    expect(existsSync(`${folder}.lock`)).toBe(false);
  });

  it('of another PostgreSQL says which, and of something else that it is none', async () => {
    const [older, papers] = [join(room, 'older'), join(room, 'papers')];
    cpSync(whole, older, { recursive: true });
    writeFileSync(join(older, 'PG_VERSION'), '16\n');
    await expect(open(older)).rejects.toThrow('is of PostgreSQL 16, this version of Fadan opens 18');
    mkdirSync(papers);
    writeFileSync(join(papers, 'letter.txt'), '');
    await expect(open(papers)).rejects.toThrow(`${papers} holds files that are no database`);
  });
});

it('whose first start was cut off is begun anew', async () => {
  const folder = join(room, 'cut off');
  mkdirSync(join(folder, 'base'), { recursive: true });
  writeFileSync(`${folder}.unfinished`, '');
  const db = await open(folder);
  expect(await db.selectFrom('people').select('id').execute()).toEqual([]);
  await db.destroy();
  expect(existsSync(`${folder}.unfinished`)).toBe(false);
});

it("is nobody else's to read or write, one of an older version too", async () => {
  expect(modes(whole)).toEqual(ours);
  chmodSync(whole, 0o755);
  for (const name of files(whole))
    chmodSync(join(whole, name), statSync(join(whole, name)).isDirectory() ? 0o755 : 0o666);
  const db = await open(whole);
  expect(modes(whole)).toEqual(ours);
  expect(statSync(whole).mode & 0o777).toBe(0o700);
  await db.insertInto('people').values({ id: 'later', agreed_version: null, created_at: 0 }).execute();
  await db.destroy();
  expect(modes(whole)).toEqual(ours);
});
