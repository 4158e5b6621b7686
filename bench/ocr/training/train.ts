// Teaches the second reader of digits from drawn ones and writes it where it is shipped: npm run ocr:train [-- --strips 6000 --rounds 6 --to FILE]; the same file for the same numbers
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { missingPackages } from '../papers/fonts';
import { packagesOf } from './faces';
import { shipped } from './network';
import { Samples } from './samples';
import { teach } from './teaching';

const firstSeed = 500_001;

async function drawn(count: number): Promise<Samples> {
  const samples = new Samples();
  for (let at = 0; at < count; at += 1) {
    await samples.take(firstSeed + at);
    if ((at + 1) % 500 === 0) console.log(`${at + 1} strips drawn`);
  }
  return samples;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      strips: { type: 'string', default: '6000' },
      rounds: { type: 'string', default: '6' },
      to: { type: 'string', default: 'server/papers/vision/digits/digits.onnx' },
    },
  });
  const missing = missingPackages(packagesOf);
  if (missing.length)
    throw new Error(
      `Fonts are missing, and from others it would learn otherwise: apt-get install ${missing.join(' ')}`,
    );
  sharp.concurrency(1);
  const samples = await drawn(Number(values.strips));
  writeFileSync(values.to, shipped(await teach(samples, Number(values.rounds))));
  console.log(values.to);
}
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
