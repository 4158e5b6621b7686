// What a person's camera or chat opens in a browser leads to a page, however it was printed, sent or cut.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { openedRoutes } from '../../../../server/http/anybody/opened';

const number = '3301061900000128';
let app: FastifyInstance;
beforeAll(async () => {
  app = fastify();
  await app.register(openedRoutes);
});
afterAll(() => app.close());
const opens = async (url: string) => {
  const { statusCode, headers } = await app.inject(url);
  return [statusCode, headers.location];
};
const own = encodeURIComponent;

describe('the code on a ticket', () => {
  it.each([
    ['as it should be', `/t?no=${number}`],
    ['in capitals, for a smaller code', `/T?NO=${number}`],
    ['with the number in its path', `/t/${number}`],
    ['in capitals, with the number in its path', `/T/${number}`],
    ['in groups', `/t?no=${own('3301 0619 0000 0128')}`],
    ['in groups by plus signs', '/t?no=3301+0619+0000+0128'],
    ['in full-width digits', `/t?no=${own('３３０１０６１９０００００１２８')}`],
    ['with its label', `/t?no=${own(`决定书编号：${number}`)}`],
    ['with a line end', `/t?no=${number}%0D%0A`],
    ['with a full stop of the sentence', `/t?no=${number}${own('。')}`],
    ['with more than it needs', `/t?from=sms&no=${number}&x=1`],
    ['twice', `/t?no=${number}&no=${number}`],
  ])('%s leads to its decision', async (_how, url) => {
    expect(await opens(url)).toEqual([302, `/app/#/packages/pay/by-number/index?no=${number}`]);
  });
  it.each([
    ['without a number', '/t', ''],
    ['with an empty one', '/t?no=', ''],
    ['with too few digits', '/t?no=33010619', '?no=33010619'],
    ['with too many', `/t?no=${number}99`, `?no=${number}99`],
    ['with a letter among them', '/t?no=33o1061900000128', '?no=33O1061900000128'],
    ['with what is none at all', `/t?no=${own('"><script>')}`, '?no=SCRIPT'],
    ['with a way elsewhere', `/t?no=${own('//else.example')}`, '?no=ELSEEXAMPLE'],
    ['with two numbers', `/t?no=${own(`${number},3301061900000144`)}`, `?no=${number}33010619`],
  ])('%s leads to the page where it can be mended', async (_how, url, query) => {
    expect(await opens(url)).toEqual([302, `/app/#/packages/pay/by-number/index${query}`]);
  });
});

describe('a link that was sent', () => {
  it.each([
    ['alone', '/i?by=47a795fd.T-1_a'],
    ['before a comma and more words', `/i?by=47a795fd.T-1_a${own('，帮我缴一下')}`],
    ['before a full stop', '/i?by=47a795fd.T-1_a.'],
    ['before a Chinese full stop', `/i?by=47a795fd.T-1_a${own('。')}`],
    ['in brackets', `/i?by=47a795fd.T-1_a${own('）')}`],
    ['with what a chat adds', '/i?by=47a795fd.T-1_a&from=singlemessage&isappinstalled=0'],
  ])('%s leads to what it offers', async (_how, url) => {
    expect(await opens(url)).toEqual([302, '/app/#/packages/pay/invited/index?by=47a795fd.T-1_a']);
    expect(await opens(url.replace('/i', '/l'))).toEqual([
      302,
      '/app/#/packages/garage/borrowed/index?by=47a795fd.T-1_a',
    ]);
  });
  it.each(['/i', '/i?by=', `/l?by=${own('，')}`, `/l?by=${'a'.repeat(201)}`])(
    '%s, cut off, leads home',
    async (url) => {
      expect(await opens(url)).toEqual([302, '/app/']);
    },
  );
});
