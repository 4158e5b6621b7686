import { hasBrowser } from '../test/support/machine/browser';
import { aloud, jestPart, sideBySide, tsx } from './lib/parts';
import { rooms, types } from './lib/style';

const leftOut =
  'Left out: the browser flows. This machine has no Chrome, Chromium or Edge, and the packaged one is for Linux on x64.';

/** The flows drive what is built. They wait for the timers of phones, which leaves the machine to the other lane. */
async function buildsAndTests(): Promise<boolean> {
  const { isWell, complaints } = await sideBySide([tsx('builds', 'scripts/build-stale.ts')]);
  process.stdout.write(complaints);
  return (await aloud(jestPart('tests', process.argv.slice(2)))) && isWell;
}

/** npm test: what guards money and the stories on the three packages, and types and rooms beside them. */
async function main(): Promise<void> {
  const [isTested, style] = await Promise.all([buildsAndTests(), sideBySide([...types(), rooms()], 1)]);
  process.stdout.write(style.complaints);
  if (!style.isWell) process.stdout.write('Types or rooms failed: see above.\n');
  if (!hasBrowser()) process.stdout.write(`${leftOut}\n`);
  process.exit(style.isWell && isTested ? 0 : 1);
}

void main();
