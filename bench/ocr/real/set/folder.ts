import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isDay, type Day } from '#domain/days/day';
import { checkedFacts, FactsWrong, type Facts } from './facts';

const repository = realpathSync(join(__dirname, '../../../..'));

/** What ends a command in one line: which folder or file, and what to do. */
export class SetRefused extends Error {}

/**
 * The folder of a set, made where it is not there yet, for nobody but its owner. Such photos are of real people: they may lie in no
 * repository, from which a push or a copy would carry them away. @throws SetRefused
 */
export function setFolder(told: string): string {
  const folder = resolve(told);
  const there = nearestThere(folder);
  for (let above = there; ; above = dirname(above)) {
    if (above === repository || existsSync(join(above, '.git')))
      throw new SetRefused(
        `${told} lies in a repository (${above}). Photos of real papers are personal data: name a folder outside of any repository, on a disk that is encrypted`,
      );
    if (above === dirname(above)) break;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** By where it really lies: a link into the repository is in it. */
function nearestThere(folder: string): string {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  return realpathSync(there);
}

/** The facts first: no picture ever lies there without the word by whose leave. The name says nothing of the photo. */
export function addToSet(folder: string, name: string, { facts, jpeg }: { facts: Facts; jpeg: Uint8Array }): void {
  const [notes, picture] = ['json', 'jpg'].map((ending) => join(folder, `${name}.${ending}`)) as [string, string];
  writeFileSync(notes, `${JSON.stringify(facts, null, 1)}\n`, { mode: 0o600, flag: 'wx' });
  writeFileSync(picture, jpeg, { mode: 0o600, flag: 'wx' });
}

export type RealPhoto = { name: string; facts: Facts; jpeg: Buffer };

/** Every photo of a set. @throws SetRefused with the file and its field */
export function readSet(told: string, today: Day): RealPhoto[] {
  const folder = setFolder(told);
  const photos = notesIn(folder).map((file): RealPhoto => {
    const name = basename(file, '.json');
    const facts = factsIn(file, today);
    if (facts.consent.until < today)
      throw new SetRefused(
        `${file}: consent.until: ${facts.consent.until} is past, it may not be kept: npm run ocr:add -- --forget --to ${told}`,
      );
    const picture = join(folder, `${name}.jpg`);
    if (!existsSync(picture)) throw new SetRefused(`${file}: its picture ${name}.jpg is missing: add the photo again`);
    return { name, facts, jpeg: readFileSync(picture) };
  });
  if (photos.length === 0) throw new SetRefused(`${told} has no photos yet: npm run ocr:add -- PHOTO --to ${told}`);
  return photos;
}

const notesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => folder + sep + name);

/** @throws SetRefused */
export function factsIn(file: string, today: Day): Facts {
  try {
    return checkedFacts(jsonIn(file), today);
  } catch (error) {
    if (error instanceof FactsWrong) throw new SetRefused(`${file}: ${error.message}`);
    throw error;
  }
}

function jsonIn(file: string): unknown {
  if (!existsSync(file)) throw new SetRefused(`${file}: there is no such file`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new SetRefused(`${file}: is no JSON`);
  }
}

/** Of a photo that is to be kept from today on. @throws FactsWrong */
export function checkedUntil(facts: Facts, today: Day): Facts {
  if (facts.consent.until < today)
    throw new FactsWrong('consent.until', 'today or later, or the photo may not be kept');
  return facts;
}

/** What was removed, and what nobody can tell of: no day, or a picture without facts. */
export type Forgotten = { removed: string[]; untold: string[] };

/** Removes what may be kept no longer. The rest of the facts may be wrong: the day alone counts. */
export function forget(told: string, today: Day): Forgotten {
  const folder = setFolder(told);
  const until = new Map(notesIn(folder).map((file) => [basename(file, '.json'), untilIn(file)] as const));
  const pictures = readdirSync(folder).flatMap((name) => (name.endsWith('.jpg') ? [basename(name, '.jpg')] : []));
  const names = [...new Set([...until.keys(), ...pictures])].sort();
  const removed = names.filter((name) => (until.get(name) ?? today) < today);
  for (const name of removed)
    for (const ending of ['jpg', 'json']) rmSync(join(folder, `${name}.${ending}`), { force: true });
  return { removed, untold: names.filter((name) => until.get(name) === undefined) };
}

function untilIn(file: string): Day | undefined {
  try {
    const until = (JSON.parse(readFileSync(file, 'utf8')) as { consent?: { until?: unknown } }).consent?.until;
    return typeof until === 'string' && isDay(until) ? until : undefined;
  } catch {
    return undefined;
  }
}
