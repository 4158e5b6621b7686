import { aloud, jestPart, sideBySide, tsx } from './lib/parts';

/** npm run test:wide and test:long: the tests whose names end in .wide.ts, or in .long.ts, over the compiled packages. */
async function main([kind = 'wide', ...words]: string[]): Promise<void> {
  const { isWell: isBuilt, complaints } = await sideBySide([tsx('builds', 'scripts/build-stale.ts')]);
  process.stdout.write(complaints);
  const isTested = await aloud(jestPart(`${kind} tests`, ['--config', `jest.${kind}.config.cjs`, ...words]));
  process.exit(isBuilt && isTested ? 0 : 1);
}

void main(process.argv.slice(2));
