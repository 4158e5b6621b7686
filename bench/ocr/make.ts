// Photographs of papers that nobody was given: npm run ocr:make -- --count 600 --seed 1 --to papers
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { photo, seeds } from './pictures';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: {
    count: { type: 'string', default: '600' }, seed: { type: 'string', default: String(seeds.tuning) }, to: { type: 'string', default: 'papers' },
  } });
  mkdirSync(values.to, { recursive: true });
  const from = Number(values.seed);
  for (let seed = from; seed < from + Number(values.count); seed += 1) {
    const { name, papers, jpeg } = await photo(seed);
    writeFileSync(join(values.to, `${name}.jpg`), jpeg);
    writeFileSync(join(values.to, `${name}.json`), JSON.stringify(papers.map(({ kind, truth }) => ({ kind, truth })), null, 1));
  }
  console.log(`${values.count} photos in ${values.to}`);
}
void main();
