import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Find } from '../../../../server/papers/finding/find-values';
import { judge, spelling } from '../../../../server/papers/judging/judge';
import { again, at, firstOf, number, place, printed } from '../../../support/papers/printed';
import { blurred, decisionNumbers } from '../../../support/papers/read-rows';

describe('what the second reading does not show clearly', () => {
  it('is not sure: an amount', () => {
    const amount = firstOf('amountFen', '罚款200元（贰佰元整）');
    expect(judge(amount, again('20000')).state).toBe('sure');
    expect(
      judge(
        amount,
        again('20000', () => blurred),
      ).state,
    ).toBe('confirm');
  });
  it('is not sure: a day', () =>
    expect(
      judge(
        firstOf('decidedOn', '决定日期：2026年11月20日'),
        again('2026-11-20', () => blurred),
      ).state,
    ).toBe('confirm'));
  it('is not sure: a number of which it shows no sign', () =>
    expect(judge(printed(number), { value: number, glyphs: [] }).state).toBe('confirm'));
});

describe('a number that only the first reading found', () => {
  it('has to be compared', () => expect(judge(printed(number), undefined)).toEqual({ state: 'confirm', doubtful: [] }));
  it('has to be typed when a character of it is blurred', () => {
    fc.assert(
      fc.property(decisionNumbers, place, (value, where) =>
        expect(judge(printed(value, at(where, blurred)), undefined)).toEqual({ state: 'type', doubtful: [] }),
      ),
    );
  });
});

describe('the other fields', () => {
  it.each([
    ['plate', '号牌号码：京A·12345', '京A12345', 'sure'],
    ['plate', '号牌号码：京AD1234', '京AD1234', 'confirm'],
    ['vin', '车辆识别代号：LSVAU033372008765', 'LSVAU033372008765', 'sure'],
    ['vin', '车辆识别代号：LSVAU133372008765', 'LSVAU133372008765', 'confirm'],
    ['licenceNumber', '证号：11010519491231002X', '11010519491231002X', 'sure'],
    ['licenceNumber', '证号：110105194912310021', '110105194912310021', 'confirm'],
    ['owner', '所有人：张三', '张三', 'confirm'],
  ] as const)('%s: %s is read twice as %s: %s', (name, text, value, state) =>
    expect(judge(firstOf(name, text), again(value)).state).toBe(state),
  );
  it('an amount is sure when its capitals say the same, and to be compared when they do not', () => {
    const states = ['罚款200元（贰佰元整）', '罚款200元（壹佰元整）', '罚款200元'].map(
      (text) => judge(firstOf('amountFen', text), { value: '20000', glyphs: [] }).state,
    );
    expect(states).toEqual(['sure', 'confirm', 'confirm']);
  });
  it('an amount with a blurred digit has to be compared, and marks no place: its value is not as it is printed', () =>
    expect(
      judge(firstOf('amountFen', '罚款200元（贰佰元整）', at(3, blurred)), { value: '20000', glyphs: [] }),
    ).toEqual({ state: 'confirm', doubtful: [] }));
});

describe('the characters that spell a value', () => {
  const text = (found: Find) =>
    spelling(found)
      .map((glyph) => glyph.text)
      .join('');
  it('are a number’s digits without what stands between them', () =>
    expect(text(printed('1101-0410…0000 1234'))).toBe(number));
  it('are a plate’s without its dot', () => expect(text(firstOf('plate', '号牌号码：京A·12345'))).toBe('京A12345'));
  it('are none for amounts and days', () => {
    expect(text(firstOf('amountFen', '罚款200元'))).toBe('');
    expect(text(firstOf('decidedOn', '2026-11-23'))).toBe('');
  });
});
