import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { dataPages, withData } from '../../scripts/law-docs';

it.each(dataPages)('%s says what the data say (npm run docs:law)', (file) => {
  const page = readFileSync(file, 'utf8');
  expect(withData(file, page)).toBe(page);
});
