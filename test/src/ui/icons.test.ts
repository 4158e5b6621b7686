// The inlined icons are those that src/ui/icon-sources.ts names, as `npm run icons` draws them.
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { drawn, masks, masksFile, pathsFile } from '../../../scripts/icons';

it('inlines every icon that is named, and no other', () => {
  expect(readFileSync(masksFile, 'utf8')).toBe(masks());
  expect(readFileSync(pathsFile, 'utf8')).toBe(drawn());
});
