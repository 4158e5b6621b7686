// The main package has words for whatever can be refused to a question; pages with acts bring words for all the rest.
import { expect, it, jest } from '@jest/globals';
import { refusalCodes } from '../../../contract/refusals';
import { bySession, bySource } from '../../../server/http/refusals/route-refusals';

jest.mock('../../../src/i18n/language', () => ({ preferences: () => ({ language: 'zh-CN' }) }));
const words = () => import('../../../src/i18n/refusal');
const unsaid = async (codes: readonly string[]) => {
  const { wordsFor } = await words();
  return codes.filter((code) => code !== 'internal' && wordsFor({ code }) === wordsFor({ code: 'internal' }));
};

it('of a question are in the main package', async () => {
  const asked = [...bySession, ...bySource, 'not_found', 'record_unknown', 'malformed_day', 'offline'];
  expect(await unsaid(asked)).toEqual([]);
  expect(await unsaid(['quote_stale'])).toEqual(['quote_stale']);
});
it('of an act come with what acts', async () => {
  (await words()).addRefusals((await import('../../../src/i18n/topics/acts')).acts);
  expect(await unsaid(refusalCodes)).toEqual([]);
});
