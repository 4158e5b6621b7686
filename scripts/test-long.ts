import { aloud, jestPart, sideBySide, tsx } from './lib/parts';

/** npm run test:long: all simulated histories, every seed over HTTP, and what else is too long for each change. */
async function main(): Promise<void> {
  const { isWell: isBuilt, complaints } = await sideBySide([tsx('builds', 'scripts/build-stale.ts')]);
  process.stdout.write(complaints);
  const isTested = await aloud(jestPart('long tests', ['--config', 'jest.long.config.cjs', ...process.argv.slice(2)]));
  process.exit(isBuilt && isTested ? 0 : 1);
}

void main();
