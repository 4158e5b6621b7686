import { describe, expect, it } from '@jest/globals';
import { decisionNumbersIn } from '#domain/input/decision-number';
import { understand } from '../../../server/followers/chat/understand';
import { shortened } from '../../../server/followers/wechat/customer-message';

describe('what is said and understood', () => {
  it('wechat-php-sdk#363: a long answer is cut between characters', () => {
    const short = shortened('罚'.repeat(1000));
    expect([Buffer.byteLength(short) <= 2047, short.endsWith('罚…')]).toEqual([true, true]);
  });
  it('a day and a telephone in a message are no number', () =>
    expect(decisionNumbersIn('2026-11-28 08:15 电话 010-12345678 编号1101041234567890。')).toEqual([
      '1101041234567890',
    ]));
  it('grouped in fours', () => expect(decisionNumbersIn('1101 0412 3456 7890')).toEqual(['1101041234567890']));
  it.each([
    ['with signs that nobody sees', '3301\u200b0619\u200b0000\u200b0131'],
    ['with a soft hyphen, out of a mail', '33010619\u00ad00000131'],
    ['with dashes of a text program', '3301–0619–0000–0131'],
    ['with the long dashes of a Chinese keyboard', '3301—0619—0000—0131'],
    ['with dots between', '3301·0619·0000·0131'],
    ['right after its Latin label', 'No3301061900000131'],
    ['right after its label in capitals', '编号NO3301061900000131'],
  ])('a number %s', (_how, text) => expect(decisionNumbersIn(text)).toEqual(['3301061900000131']));
  it('a list of two, each in groups on a line of its own', () => {
    const two = ['3301061900000131', '3301061900000149'];
    expect(decisionNumbersIn('3301 0619 0000 0131\n3301 0619 0000 0149')).toEqual(two);
    expect(decisionNumbersIn('3301 0619 0000 0131\r\n\r\n3301 0619 0000 0149\r\n')).toEqual(two);
  });
  it.each([
    ['a payment code that goes on in the next line', '3301 0619 0000 0131\n5678'],
    ['seventeen digits', '3301 0619 0000 0131 5'],
    ['a model that ends in so many digits', 'PINO3301061900000131'],
  ])('%s is no number', (_what, text) => expect(decisionNumbersIn(text)).toEqual([]));
  it('one that is broken in its middle', () =>
    expect(decisionNumbersIn('3301 0619\n0000 0131')).toEqual(['3301061900000131']));
  it.each([
    ['TD', 'off'],
    ['退订', 'off'],
    ['stop', 'off'],
    ['订阅', 'on'],
  ] as const)('%s switches notices %s', (word, wanted) =>
    expect(understand(word)).toEqual({ kind: 'notices', wanted }),
  );
});
