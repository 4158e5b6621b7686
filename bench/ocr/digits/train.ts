// Teaches the network that looks at single digits, on drawn ones: npm run ocr:train -- --strips 4000 --epochs 12
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { across, classes, damaged, down } from '../../../server/papers/vision/digit-check';
import { run, shares, type Layer } from '../../../server/papers/vision/digit-network';
import { openModels } from '../../../server/papers/vision/models';
import { chance } from '../chance';
import { missingPackages } from '../fonts';
import { seedsFrom } from '../pictures';
import { examplesOf, type Shown } from './examples';
import { packed, taught } from './training';

const target = join(__dirname, '../../../server/papers/vision/digit-weights.bin');

async function collected(from: number, strips: number): Promise<Shown[]> {
  const models = await openModels(1);
  const all: Shown[] = [];
  for (const [at, seed] of seedsFrom(from, strips).entries()) {
    all.push(...(await examplesOf(models, seed)));
    if (at % 500 === 499) console.log(`${at + 1} strips, ${all.length} digits`);
  }
  return all;
}

/** How many of the sound would be doubted at a threshold, and how many of the damaged are. */
function tell(layers: Layer[], shown: readonly Shown[]): void {
  const seen = shown.map(({ picture, label, read }) => ({ label, read, said: shares(run(layers, picture).at(-1)!) }));
  const sound = seen.filter(({ label, read }) => label === read);
  const misread = seen.filter(({ label, read }) => label !== damaged && label !== read);
  const hurt = seen.filter(({ label }) => label === damaged);
  console.table(
    [0.5, 0.7, 0.9, 0.97, 0.99, 0.997].map((least) => {
      const doubted = (list: typeof seen) =>
        `${list.filter(({ said, read }) => 1 - said[read]! > least).length} of ${list.length}`;
      return {
        least,
        'sound doubted': doubted(sound),
        'damaged doubted': doubted(hurt),
        'misread doubted': doubted(misread),
      };
    }),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { strips: { type: 'string', default: '4000' }, epochs: { type: 'string', default: '12' } },
  });
  const missing = missingPackages();
  if (missing.length) throw new Error(`Fonts are missing: apt-get install ${missing.join(' ')}`);
  const strips = Number(values.strips);
  const [lessons, trial] = [await collected(1, strips), await collected(500_000, Math.ceil(strips / 8))];
  const layers = taught(chance(1), [across * down, 96, 32, classes], lessons, Number(values.epochs), (epoch, loss) =>
    console.log(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
  );
  writeFileSync(target, packed(layers));
  tell(layers, trial);
}
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
