import { describe, expect, it } from '@jest/globals';
import { decisionNumbersIn } from '#domain/decision-number';
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
    ['TD', 'off'],
    ['退订', 'off'],
    ['stop', 'off'],
    ['订阅', 'on'],
  ] as const)('%s switches notices %s', (word, wanted) =>
    expect(understand(word)).toEqual({ kind: 'notices', wanted }),
  );
});
