// The gallery shows every component that lies in src/ui: a new one that is not drawn is noticed here.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

/** The frame of every page, which the gallery itself stands in. */
const frame = ['page.tsx'];

it('draws every component of src/ui', () => {
  const specimens = readdirSync('scripts/gallery')
    .map((file) => readFileSync(`scripts/gallery/${file}`, 'utf8'))
    .join();
  const components = readdirSync('src/ui').filter(
    (file) => file.endsWith('.tsx') && !file.endsWith('.h5.tsx') && !frame.includes(file),
  );
  const missing = components.filter((file) => !specimens.includes(`src/ui/${file.replace('.tsx', '')}'`));
  expect(missing).toEqual([]);
});
