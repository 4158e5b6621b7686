import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { addToSet, forget, readSet, setFolder } from '../../../../../bench/ocr/real/set/folder';
import type { Facts } from '../../../../../bench/ocr/real/set/facts';
import { facts, today } from '../facts-to-try';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'fadan-set-'));
const jpeg = Buffer.from('a picture');
const until = (day: string): Facts => facts({ consent: { ...facts().consent, until: day } });
function setOf(photos: Record<string, Facts>): string {
  const folder = newFolder();
  for (const [name, one] of Object.entries(photos)) addToSet(folder, name, { facts: one, jpeg });
  return folder;
}

describe('the folder of a set', () => {
  it.each([
    ['here', '.'],
    ['under us', 'test/artefacts/real'],
    ['under us and not there yet', 'papers/a/b/c'],
  ])('may not lie in the repository: %s', (_, folder) =>
    expect(() => setFolder(resolve(folder))).toThrow(/lies in a repository .* outside/),
  );
  it('may not lie in another repository either, nor behind a link into ours', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'theirs/.git'), { recursive: true });
    symlinkSync(resolve('test'), join(folder, 'link'));
    expect(() => setFolder(join(folder, 'theirs/photos'))).toThrow(/repository/);
    expect(() => setFolder(join(folder, 'link/photos'))).toThrow(/repository/);
    expect(existsSync(join(folder, 'theirs/photos'))).toBe(false);
  });
  it('is made where it is not there, and is nobody else’s to look into', () => {
    const folder = setFolder(join(newFolder(), 'a/b'));
    expect(statSync(folder).mode & 0o077).toBe(0);
    addToSet(folder, 'one', { facts: facts(), jpeg });
    expect(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o077])).toEqual([
      ['one.jpg', 0],
      ['one.json', 0],
    ]);
  });
  it('gives back what was added', () => {
    const folder = setOf({ one: facts() });
    expect(readSet(folder, today)).toEqual([{ name: 'one', facts: facts(), jpeg }]);
  });
  it.each<[string, (folder: string) => void, RegExp]>([
    [
      'a field that is wrong',
      (folder) => writeFileSync(join(folder, 'two.json'), JSON.stringify({ ...facts(), paper: 'x' })),
      /two\.json: paper: one of/,
    ],
    ['no JSON', (folder) => writeFileSync(join(folder, 'two.json'), '{'), /two\.json: is no JSON/],
    [
      'a picture that is missing',
      (folder) => writeFileSync(join(folder, 'two.json'), JSON.stringify(facts())),
      /two\.jpg is missing/,
    ],
    [
      'a day that is past',
      (folder) => addToSet(folder, 'two', { facts: until('2026-11-29'), jpeg }),
      /two\.json: consent\.until: .*--forget/,
    ],
  ])('is not measured with %s', (_, spoil, words) => {
    const folder = setOf({ one: facts() });
    spoil(folder);
    expect(() => readSet(folder, today)).toThrow(words);
  });
  it('is not measured while it is empty', () => expect(() => readSet(newFolder(), today)).toThrow(/no photos yet/));
});

describe('forgetting', () => {
  it('removes picture and facts of what is past its day, and nothing that may still be kept', () => {
    const folder = setOf({ past: until('2026-11-29'), last: until('2026-11-30'), later: until('2027-01-01') });
    expect(forget(folder, today)).toEqual({ removed: ['past'], untold: [] });
    expect(readdirSync(folder)).toEqual(['last.jpg', 'last.json', 'later.jpg', 'later.json']);
  });
  it('goes by the day alone, whatever else of the facts is wrong, and names what has none', () => {
    const folder = setOf({ past: { ...until('2020-01-01'), paper: 'x' as Facts['paper'] } });
    writeFileSync(join(folder, 'broken.json'), '{');
    writeFileSync(join(folder, 'alone.jpg'), jpeg);
    expect(forget(folder, today)).toEqual({ removed: ['past'], untold: ['alone', 'broken'] });
  });
});
