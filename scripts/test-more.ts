import { aloud, jestPart, sideBySide, tsx } from './lib/parts';
import { format, rules } from './lib/style';

/** npm run test:wide and test:long: the tests whose names end in .wide.ts, or in .long.ts; beside the wide ones rules and format. */
async function main([kind = 'wide', ...words]: string[]): Promise<void> {
  const built = await sideBySide([tsx('builds', 'scripts/build-stale.ts')]);
  process.stdout.write(built.complaints);
  const [isTested, style] = await Promise.all([
    aloud(jestPart(`${kind} tests`, ['--config', `jest.${kind}.config.cjs`, ...words])),
    sideBySide(kind === 'wide' ? [rules(), format()] : []),
  ]);
  process.stdout.write(style.complaints);
  process.exit(built.isWell && isTested && style.isWell ? 0 : 1);
}

void main(process.argv.slice(2));
