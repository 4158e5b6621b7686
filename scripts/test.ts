import { hasBrowser } from '../test/support/machine/browser';
import { aloud, jestPart, sideBySide, tsx } from './lib/parts';
import { format, rooms, rules, types } from './lib/style';

const leftOut =
  'Left out: the browser flows. This machine has no Chrome, Chromium or Edge, and the packaged one is for Linux on x64.';

/** npm test: types, rooms, rules and format beside the builds that flows drive; then every test but the long ones. */
async function main(): Promise<void> {
  const isStyled = await sideBySide([
    tsx('builds', 'scripts/build-stale.ts'),
    ...[rules(), format(), ...types(), rooms()],
  ]);
  const isTested = await aloud(jestPart('tests', process.argv.slice(2)));
  if (!isStyled) process.stdout.write('Types, rooms, rules, format or a build failed: see above.\n');
  if (!hasBrowser()) process.stdout.write(`${leftOut}\n`);
  process.exit(isStyled && isTested ? 0 : 1);
}

void main();
