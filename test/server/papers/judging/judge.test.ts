import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findAll, type Find } from '../../../../server/papers/finding/find-values';
import { judge, spelling } from '../../../../server/papers/judging/judge';
import type { Glyph } from '../../../../server/papers/vision/recognise';
import { joined } from '../../../../server/papers/finding/rows';
import {
  blurred,
  clear,
  decisionNumbers,
  decisionsOwn,
  digits,
  lineOf,
  rowOf,
  rowsOfText,
} from '../../../support/read-rows';

const number = '1101041000001234';
const label = '决定书编号：';
const firstOf = (name: Find['name'], text: string, likely?: (at: number) => number): Find =>
  findAll([rowOf(text, likely ? { likely } : {})]).find((one) => one.name === name)!;
const printed = (value: string, likely?: (at: number) => number) =>
  firstOf('decisionNumber', label + value, likely && ((at) => likely(at - label.length)));
const again = (value: string, likely?: (at: number) => number): { value: string; glyphs: Glyph[] } => ({
  value,
  glyphs: lineOf(value, likely ? { likely } : {}).glyphs,
});
const at = (place: number, likely: number) => (one: number) => (one === place ? likely : clear);
const replaced = (value: string, place: number, by = (Number(value[place]) + 1) % 10) =>
  value.slice(0, place) + by + value.slice(place + 1);
const place = fc.nat(15);

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

describe('a number that two readings agree on', () => {
  it('clearly, is sure', () => {
    fc.assert(
      fc.property(decisionsOwn, (value) =>
        expect(judge(printed(value), again(value))).toEqual({ state: 'sure', doubtful: [] }),
      ),
    );
  });
  it('is sure in print of fours', () => {
    fc.assert(
      fc.property(decisionsOwn, (value) =>
        expect(judge(printed(value.replace(/(.{4})(?=.)/g, '$1 ')), again(value)).state).toBe('sure'),
      ),
    );
  });
  it('is never sure with one blurred character in either, and that one is marked', () => {
    fc.assert(
      fc.property(decisionNumbers, place, fc.boolean(), (value, where, inFirst) => {
        const verdict = inFirst
          ? judge(printed(value, at(where, blurred)), again(value))
          : judge(printed(value), again(value, at(where, blurred)));
        expect(verdict).toEqual({ state: 'confirm', doubtful: [where] });
      }),
    );
  });
  it('is never surer for being blurred more', () => {
    const states = ['type', 'confirm', 'sure'];
    const likely = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(decisionNumbers, place, likely, likely, (value, where, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          states.indexOf(judge(printed(value, at(where, each)), again(value)).state),
        );
        expect(less!).toBeLessThanOrEqual(more!);
      }),
    );
  });
  it('is never sure with fifteen digits: one may be hidden', () => {
    fc.assert(
      fc.property(decisionNumbers, place, (value, hidden) => {
        const seen = value.slice(0, hidden) + value.slice(hidden + 1);
        expect(judge(printed(seen), again(seen)).state).not.toBe('sure');
      }),
    );
  });
  it('is never sure when its first two digits are no province', () => {
    const nowhere = fc.constantFrom('00', '10', '18', '20', '24', '38', '47', '55', '66', '72', '99');
    fc.assert(
      fc.property(nowhere, digits(14), (start, rest) =>
        expect(judge(printed(start + rest), again(start + rest)).state).not.toBe('sure'),
      ),
    );
  });
  it.each([
    ['a compulsory-measure certificate', 3],
    ['a notice', 6],
    ['a camera record', 7],
  ])('is never sure when its seventh digit is that of %s', (_, seventh) => {
    fc.assert(
      fc.property(decisionNumbers, (value) => {
        const other = replaced(value, 6, seventh);
        expect(judge(printed(other), again(other)).state).not.toBe('sure');
      }),
    );
  });
  it('is not sure without its words, nor when it is odd', () => {
    expect(judge({ ...printed(number), anchored: false }, again(number)).state).toBe('confirm');
    expect(judge({ ...printed(number), odd: true }, again(number)).state).toBe('confirm');
  });
  it('is never sure where a gap may hide a digit, and what follows the gap is marked', () => {
    fc.assert(
      fc.property(decisionNumbers, fc.nat(14), (value, where) => {
        const { state, doubtful } = judge(
          printed(`${value.slice(0, where + 1)}  ${value.slice(where + 1)}`),
          again(value),
        );
        expect([state, doubtful]).toEqual(['confirm', expect.arrayContaining([where + 1])]);
      }),
    );
  });
  it('is never sure where it was broken at the end of a line', () => {
    const [first, second] = rowsOfText(`${label}${number.slice(0, 9)}`, number.slice(9));
    const broken: Find = {
      name: 'decisionNumber',
      value: number,
      row: joined(first!, second!),
      from: label.length,
      to: label.length + 16,
      anchored: true,
    };
    expect(judge(broken, again(number))).toEqual({ state: 'confirm', doubtful: [9] });
  });
});

describe('a number that two readings differ on', () => {
  it('in one place or two has to be compared there', () => {
    fc.assert(
      fc.property(decisionNumbers, fc.uniqueArray(place, { minLength: 1, maxLength: 2 }), (value, places) => {
        const other = places.reduce((text, where) => replaced(text, where), value);
        const { state, doubtful } = judge(printed(value), again(other));
        expect([state, doubtful]).toEqual(['confirm', [...places].sort((a, b) => a - b)]);
      }),
    );
  });
  it('in any places is never sure, and every one of them is marked unless all of it is to be typed', () => {
    fc.assert(
      fc.property(decisionNumbers, decisionNumbers, (value, other) => {
        fc.pre(value !== other);
        const { state, doubtful } = judge(printed(value), again(other));
        const apart = [...value].flatMap((digit, where) => (digit === other[where] ? [] : [where]));
        expect(state).not.toBe('sure');
        expect(doubtful).toEqual(state === 'confirm' ? apart : []);
      }),
    );
  });
  it('in most places, or in length, has to be typed', () => {
    expect(judge(printed(number), again('4403051999998765'))).toEqual({ state: 'type', doubtful: [] });
    expect(judge(printed(number), again(number.slice(1)))).toEqual({ state: 'type', doubtful: [] });
  });
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
