import { expect, it } from '@jest/globals';
import { rights } from '../../../src/i18n/topics/rights';

it.each(['zh-CN', 'en'] as const)('a plate within a sentence stays in one line in %s', (language) => {
  const said = rights[language].oddities.other_plate_in_photo('沪AYY066', 0);
  expect(said).toContain('沪\u2060AYY066');
});
