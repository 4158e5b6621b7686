// A real photo, scrubbed of all but its marked fields, into a set outside of any repository: npm run ocr:add -- PHOTO --to FOLDER [--facts FACTS.json]; -- --forget --to FOLDER removes what is past its day.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dayOf } from '#domain/days/day';
import { Refused } from '../../../server/ports';
import { systemRuntime } from '../../../server/runtime';
import { createLooker, made, type Looker, type Made } from './adding';
import type { Look } from './look';
import { markPage } from './page/serve';
import { FactsWrong, type Facts } from './set/facts';
import { addToSet, checkedUntil, factsIn, forget, setFolder, SetRefused } from './set/folder';
import { given } from './set/given-folder';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const today = (): string => dayOf(systemRuntime.now());

/** Eight bytes of chance: nothing of the photo's own name, which may hold a day, a place or a person. */
function keep(folder: string, facts: Facts, { jpeg, still, reading }: Made): string {
  const name = randomBytes(8).toString('hex');
  addToSet(folder, name, { facts, jpeg });
  say(`Kept as ${name}.jpg until ${facts.consent.until}. It can be read: ${still.join(' | ') || 'nothing'}`);
  say(`The reader answers: ${reading.fields.map((one) => `${one.name} ${one.value} (${one.state})`).join(', ')}`);
  return name;
}

async function byFacts(looker: Looker, before: Look, folder: string, file: string): Promise<void> {
  const facts = checkedUntil(factsIn(given(file), today()), today());
  keep(folder, facts, await made(looker, before, facts, randomBytes));
}

async function byPage(looker: Looker, before: Look, folder: string): Promise<void> {
  const { address, kept } = await markPage(before, {
    today,
    make: (facts) => made(looker, before, facts, randomBytes),
    keep: (facts, one) => keep(folder, facts, one),
  });
  say(`Mark the photo in a browser on this machine: ${address}`);
  await kept;
}

async function add(photo: string, folder: string, facts: string | undefined): Promise<void> {
  if (!existsSync(given(photo))) throw new SetRefused(`${photo}: there is no such photo`);
  const looker = createLooker(systemRuntime);
  try {
    const before = await looker.look(readFileSync(given(photo)));
    await (facts === undefined ? byPage(looker, before, folder) : byFacts(looker, before, folder, facts));
    say(
      `The photo that you gave lies where it lay, with all that it shows: ${photo}. Remove it, if it is not to be kept.`,
    );
  } finally {
    looker.stop();
  }
}

function tellForgotten(folder: string): void {
  const { removed, untold } = forget(folder, today());
  say(`Removed, for their day is past: ${removed.join(', ') || 'none'}`);
  if (untold.length > 0) throw new SetRefused(`Until when these may be kept, nobody can tell: ${untold.join(', ')}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { to: { type: 'string' }, facts: { type: 'string' }, forget: { type: 'boolean', default: false } },
  });
  const [photo] = positionals;
  if (values.to === undefined || (photo === undefined) === !values.forget)
    throw new SetRefused('npm run ocr:add -- PHOTO --to FOLDER [--facts FACTS.json], or -- --forget --to FOLDER');
  const folder = setFolder(given(values.to));
  if (photo === undefined) tellForgotten(folder);
  else await add(photo, folder, values.facts);
}

/** What a person can mend is told in a line; anything else is a fault of ours. */
main().catch((error: unknown) => {
  const isTold = error instanceof SetRefused || error instanceof FactsWrong;
  console.error(isTold ? error.message : error instanceof Refused ? `The photo cannot be taken: ${error.code}` : error);
  process.exitCode = 1;
});
