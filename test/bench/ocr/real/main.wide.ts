// The two commands as a city runs them: a photo goes into a set, the set is measured, and what is past its day is forgotten.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { photoOfTicket } from '../../../support/papers/ticket-photo';
import { facts } from './facts-to-try';

const number = '1101041000001234';
const folder = mkdtempSync(join(tmpdir(), 'fadan-real-'));
const set = join(folder, 'set');
const told = join(folder, 'facts.json');

type Ended = { code: number | null; said: string; wrong: string };
/** As npm runs it: in the repository, and knowing where the person stood. */
const run = (program: string, ...words: string[]): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', resolve(program), ...words], {
      env: { ...process.env, INIT_CWD: folder },
    });
    const ended: Ended = { code: null, said: '', wrong: '' };
    child.stdout.on('data', (text) => (ended.said += String(text)));
    child.stderr.on('data', (text) => (ended.wrong += String(text)));
    child.once('close', (code) => done({ ...ended, code }));
  });
const add = (...words: string[]) => run('bench/ocr/real/main.ts', ...words);

let photo: string;
beforeAll(async () => {
  photo = await photoOfTicket({ number, plate: '京A12345', fineYuan: 200 });
  const field = { name: 'decisionNumber' as const, value: number, box: { x: 6, y: 19, width: 50, height: 5 } };
  const mine = facts({ title: { x: 18, y: 7.5, width: 66, height: 6 }, fields: [field] });
  writeFileSync(told, JSON.stringify({ ...mine, consent: { ...mine.consent, until: '2099-12-31' } }));
});

describe('a real photo', () => {
  it('goes into a set by what a file tells of it, and the set is measured', async () => {
    const { code, said, wrong } = await add(photo, '--to', 'set', '--facts', 'facts.json');
    expect([code, wrong]).toEqual([0, '']);
    expect(said).toContain(`decisionNumber ${number} (sure)`);
    const [picture, notes] = readdirSync(set);
    expect(picture).toMatch(/^[0-9a-f]{16}\.jpg$/);
    expect(JSON.parse(readFileSync(join(set, notes!), 'utf8'))).toEqual(JSON.parse(readFileSync(told, 'utf8')));
    expect((await sharp(join(set, picture!)).metadata()).exif).toBeUndefined();
    const measured = await run(
      'bench/ocr/report.ts',
      '--real',
      'set',
      '--timed',
      '1',
      '--to',
      join(folder, 'figures.json'),
    );
    expect([measured.code, measured.wrong]).toEqual([0, '']);
    expect(measured.said).toContain('warm, median');
    expect(JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8'))).toMatchObject({
      real: true,
      speed: { queued: 1 },
      numbers: { all: { photos: 1, 'right and accepted': 1 }, simplified_decision: { photos: 1 } },
      facts: { photos: 1, 'kind of paper right': 1 },
      wrong: [],
    });
  });
  it.each<[string, () => string[], RegExp]>([
    [
      'a folder in the repository',
      () => [photo, '--to', resolve('papers'), '--facts', told],
      /lies in a repository .* personal data/,
    ],
    ['no such photo', () => ['none.jpg', '--to', 'set', '--facts', told], /none\.jpg: there is no such photo/],
    ['no photo at all', () => [told, '--to', 'set', '--facts', told], /The photo cannot be taken: not_a_picture/],
    ['no folder', () => [photo], /npm run ocr:add -- PHOTO --to FOLDER/],
  ])('is refused in a line: %s', async (_, words, line) => {
    const { code, wrong } = await add(...words());
    expect([code, wrong]).toEqual([1, expect.stringMatching(line)]);
    expect(wrong.trim().split('\n')).toHaveLength(1);
  });
  it('is not measured by facts that are wrong, and the field is named', async () => {
    const other = mkdtempSync(join(tmpdir(), 'fadan-real-'));
    writeFileSync(join(other, 'one.json'), JSON.stringify({ ...facts(), paper: 'letter' }));
    const { code, wrong } = await run('bench/ocr/report.ts', '--real', other);
    expect([code, wrong]).toEqual([1, expect.stringMatching(/one\.json: paper: one of simplified_decision, /)]);
  });
  it('is forgotten when its day is past', async () => {
    writeFileSync(
      join(set, 'past.json'),
      JSON.stringify(facts({ consent: { ...facts().consent, until: '2020-01-01' } })),
    );
    writeFileSync(join(set, 'past.jpg'), 'a picture');
    const { code, said } = await add('--forget', '--to', 'set');
    expect([code, said]).toEqual([0, 'Removed, for their day is past: past\n']);
    expect(readdirSync(set)).toHaveLength(2);
  });
});
