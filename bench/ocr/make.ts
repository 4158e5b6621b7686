// Photographs of papers that nobody was given: npm run ocr:make -- --count 600 --seed 1 --to papers; --attack draws papers that mislead; --sheet FILE.jpg shows many small in one picture.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missingPackages } from './papers/fonts';
import { attack } from './attack/attack';
import { seeds } from './chance';
import { photo, seedsFrom, type Photo } from './pictures';
import { contactSheet } from './sheet';

const truthOf = ({ papers, effects }: Photo) => ({
  effects,
  papers: papers.map(({ kind, layout, truth, hidden = false, coded = false }) => ({
    kind,
    layout,
    truth,
    hidden,
    coded,
  })),
});

type Draw = (seed: number) => Promise<Photo>;

async function write(draw: Draw, from: number, count: number, to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  for (const seed of seedsFrom(from, count)) {
    const made = await draw(seed);
    writeFileSync(join(to, `${made.name}.jpg`), made.jpeg);
    writeFileSync(join(to, `${made.name}.json`), JSON.stringify(truthOf(made), null, 1));
  }
  console.log(`${count} photos in ${to}`);
}

async function writeSheet(draw: Draw, from: number, count: number, file: string): Promise<void> {
  const photos = [];
  for (const seed of seedsFrom(from, count)) {
    const { name, jpeg, papers } = await draw(seed);
    photos.push({ jpeg, words: name + (papers.some(({ hidden }) => hidden) ? ' HIDDEN' : '') });
  }
  writeFileSync(file, await contactSheet(photos, 8));
  console.log(`${count} photos on ${file}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string' },
      seed: { type: 'string', default: String(seeds.tuning) },
      to: { type: 'string', default: 'papers' },
      sheet: { type: 'string' },
      attack: { type: 'boolean', default: false },
    },
  });
  const missing = missingPackages();
  if (missing.length)
    throw new Error(
      `Fonts are missing, and without them other papers would be drawn than elsewhere: apt-get install ${missing.join(' ')}`,
    );
  const draw = values.attack ? attack : photo;
  if (values.sheet) await writeSheet(draw, Number(values.seed), Number(values.count ?? 48), values.sheet);
  else await write(draw, Number(values.seed), Number(values.count ?? 600), values.to);
}
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
