// Each way in which npm start or a node of the service cannot start, and the one line that says so. Nothing is built here.
import { createServer, type Server } from 'node:net';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { looked } from '../../scripts/start/look-first';
import { checkPlace } from '../../scripts/start/place';
import { checkMemory, checkRoom } from '../../scripts/start/room';
import { StartRefused } from '../../server/process/start-refused';
import { serve } from '../../server/serve';
import { readEnvironment } from '../../server/settings/environment';
import { lockFolder } from '../../server/store/engines/folder-lock';
import { wholeSettings } from '../support/settings/whole-settings';

const room = mkdtempSync(join(tmpdir(), 'fadan-refused-'));
let busy: Server;
let taken: number;
beforeAll(async () => {
  busy = createServer();
  await new Promise<void>((listening) => busy.listen(0, '127.0.0.1', listening));
  taken = (busy.address() as { port: number }).port;
});
afterAll(() => {
  busy.close();
  rmSync(room, { recursive: true, force: true });
});

const folder = (name: string) => join(room, name);
const made = (name: string, files: Record<string, string> = {}): string => {
  mkdirSync(folder(name), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(folder(name), file, '..'), { recursive: true });
    writeFileSync(join(folder(name), file), text);
  }
  return folder(name);
};
const wholeFiles = {
  'pglite/PG_VERSION': '18\n',
  'pglite/base/1/1': '',
  'pglite/global/pg_control': '',
  'pglite/pg_wal/000000010000000000000001': '',
  'pglite/pg_xact/0000': '',
};
const contents = (path: string) =>
  existsSync(path) && statSync(path).isDirectory() ? (readdirSync(path, { recursive: true }) as string[]).sort() : [];

/** The line of a start that was refused, which is one line. */
async function lineOf(start: Promise<unknown>): Promise<string> {
  const refused: unknown = await start.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refused instanceof StartRefused)) throw refused ?? new Error('it started');
  expect(refused.message).not.toMatch(/\n|\[object|    at |fetch failed|undefined/);
  return refused.message.replaceAll(room, '');
}
const start = (variables: Record<string, string>) =>
  lineOf((async () => looked(readEnvironment({ FADAN_DATA: folder('new'), ...variables })))());

describe('npm start is refused in one line, with nothing built and nothing written', () => {
  it.each<[string, () => Record<string, string>, string]>([
    [
      'a port that is taken',
      () => ({ FADAN_PORT: String(taken) }),
      'FADAN_PORT: port 0 is taken by another program: write a free one, or stop that program',
    ],
    [
      'an address that this machine has not',
      () => ({ FADAN_HOST: '203.0.113.7', FADAN_PORT: '20999' }),
      'FADAN_HOST: this machine has no address 203.0.113.7: write 127.0.0.1, 0.0.0.0, :: or one that it has',
    ],
    [
      'a file in place of the folder',
      () => ({ FADAN_DATA: join(made('has-file', { file: '' }), 'file') }),
      'FADAN_DATA: /has-file/file is a file: name a folder',
    ],
    [
      'a file on the way to the folder',
      () => ({ FADAN_DATA: join(made('has-file', { file: '' }), 'file', 'data') }),
      'FADAN_DATA: /has-file/file is a file, so /has-file/file/data cannot be made: name another folder',
    ],
    [
      'a lost key',
      () => ({ FADAN_DATA: made('keyless', wholeFiles) }),
      '/keyless/data-key is missing, and the data beside it was sealed with it: put it back, or move /keyless away to begin anew',
    ],
    [
      'a torn key',
      () => ({ FADAN_DATA: made('torn-key', { ...wholeFiles, 'data-key': '12ab' }) }),
      '/torn-key/data-key is no key (64 hex digits): put back the one that sealed this data',
    ],
    [
      'half a database',
      () => ({ FADAN_DATA: made('half', { 'pglite/base/1/1': '', 'data-key': '11'.repeat(32) }) }),
      'the database in /half/pglite is damaged (it lacks PG_VERSION, global/pg_control, pg_wal, pg_xact) and was left as it is: put a backup in its place, or move /half/pglite away and start again to begin with an empty one',
    ],
    [
      'a level that is none',
      () => ({ FADAN_LOG: 'loud' }),
      'FADAN_LOG: loud is no level: write one of fatal, error, warn, info, debug, trace, silent',
    ],
  ])('%s', async (_, variables, line) => {
    const given = variables();
    const before = contents(given.FADAN_DATA ?? folder('new'));
    expect((await start(given)).replace(String(taken), '0')).toBe(line);
    const left = contents(given.FADAN_DATA ?? folder('new'));
    expect(left).toEqual(before);
    expect(existsSync(folder('new'))).toBe(false);
  });

  it('a second one over the same data says where the first answers', async () => {
    const data = made('running');
    const lock = await lockFolder(join(data, 'start'));
    lock.tell('http://127.0.0.1:8700');
    const before = contents(data);
    expect(await start({ FADAN_DATA: data })).toBe(
      `already running at http://127.0.0.1:8700 (process ${process.pid}, data in /running): nothing was changed`,
    );
    expect(contents(data)).toEqual(before);
    lock.release();
  });

  it.each([
    [
      'EACCES',
      `FADAN_DATA: this user may not write in /guarded: name another folder, or give this user the right to it`,
    ],
    ['EROFS', 'FADAN_DATA: /guarded is on a read-only disk: name a folder elsewhere'],
  ])('a folder that %s keeps from being written', async (code, line) => {
    const refuse = () => {
      throw Object.assign(new Error(), { code });
    };
    expect(await lineOf((async () => checkPlace(made('guarded'), refuse))())).toBe(line);
  });

  it('a full disk', async () => {
    const megabyte = 1024 * 1024;
    expect(await lineOf((async () => checkRoom(room, () => 50 * megabyte))())).toBe(
      'FADAN_DATA: the disk of  has 50 MB left and 200 are needed: make room, or name a folder elsewhere',
    );
  });
});

it('tells of little memory, and starts', () => {
  const told: string[] = [];
  checkMemory((text) => void told.push(text), 512 * 1024 * 1024);
  checkMemory((text) => void told.push(text), 1024 * 1024 * 1024);
  expect(told).toEqual(['This machine gives us 512 MB of memory; 768 are needed to build and run everything.\n']);
});

describe('a node of the service is refused in one line', () => {
  const serving = (change: object) => {
    const file = join(room, 'settings.json');
    writeFileSync(file, JSON.stringify({ ...wholeSettings(), ...change }), { mode: 0o600 });
    return lineOf(serve({ FADAN_SETTINGS: file, FADAN_LOG: 'silent' }));
  };
  it('without settings', async () => {
    expect(await lineOf(serve({ FADAN_SETTINGS: '' }))).toBe(
      'FADAN_SETTINGS is not set: name a settings file, or use npm start for a try-out',
    );
  });
  it('with a mistyped setting', async () => {
    expect(await serving({ limit: {} })).toBe('/settings.json: limit is not a setting: did you mean limits?');
  });
  it('with an app that is not built', async () => {
    expect(await serving({ webFolder: '/nowhere' })).toBe(
      '/settings.json: webFolder: there is no folder /nowhere: run npm run build:h5, or write null',
    );
  });
});
