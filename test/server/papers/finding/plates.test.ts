import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePlate, provinces } from '#domain/cars/plate';
import { findAll, type Find } from '../../../../server/papers/finding/find-values';
import { rowsOfText } from '../../../support/papers/read-rows';

const plates = (...texts: string[]): Find[] => findAll(rowsOfText(...texts)).filter(({ name }) => name === 'plate');
const province = fc.constantFrom(...provinces);
const dotted = (plate: string, dot: string) => plate.slice(0, 2) + dot + plate.slice(2);
const spelled = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));
const of = (pattern: RegExp) => fc.stringMatching(pattern);
const forms = {
  ordinary: spelled(province, of(/^[A-HJ-NP-Z][A-HJ-NP-Z0-9]{5}$/)),
  'new energy, small': spelled(province, of(/^[A-HJ-NP-Z][DABCEFGHJK][A-HJ-NP-Z0-9][0-9]{4}$/)),
  'new energy, large': spelled(province, of(/^[A-HJ-NP-Z][0-9]{5}[DABCEFGHJK]$/)),
  police: spelled(province, of(/^[A-HJ-Z][A-HJ-NP-Z0-9]{4}警$/)),
  trailer: spelled(province, of(/^[A-HJ-NP-Z][A-HJ-NP-Z0-9]{4}挂$/)),
  learner: spelled(province, of(/^[A-HJ-NP-Z][A-HJ-NP-Z0-9]{4}学$/)),
  consulate: spelled(province, of(/^[A-HJ-NP-Z][A-HJ-NP-Z0-9]{4}领$/)),
  'Hong Kong or Macau': of(/^粤Z[A-HJ-NP-Z0-9]{4}[港澳]$/),
  embassy: of(/^(使[0-9]{6}|[0-9]{6}使)$/),
  rescue: spelled(province, of(/^[XS][A-HJ-NP-Z0-9]{4}应急$/)),
};

describe('a plate', () => {
  it.each(['2224578使', 'A224578使'])('of an embassy with a sign before it, %s, may be another, and is odd', (text) =>
    expect(plates(`号牌号码：${text}`)).toEqual([expect.objectContaining({ value: '224578使', odd: true })]),
  );
  it('with a date right after it keeps its own characters (any-rule#107)', () => {
    expect(plates('车牌京AD1234 2026-11-02违法停车')[0]!.value).toBe('京AD1234');
    expect(plates('车牌京AD12345 2026-11-02违法停车')[0]!.value).toBe('京AD12345');
  });
  it.each([
    ['车牌京AD1234 5月1日', ['京AD1234', '京AD12345']],
    ['车牌京AD12345月1日', ['京AD1234', '京AD12345']],
    ['车牌京A12345 D座', ['京A12345', '京A12345D']],
    ['车牌京AD12345 D座', ['京AD12345']],
  ])('in %s can be %j, and neither is sure', (text, values) => {
    const found = plates(text);
    expect(found.map(({ value }) => value)).toEqual(values);
    expect(found.every(({ odd }) => odd)).toBe(true);
  });
  it.each(Object.keys(forms) as (keyof typeof forms)[])('of the form %s is found with and without its dot', (form) => {
    fc.assert(
      fc.property(forms[form], fc.constantFrom('', '·', '.', '•', '・', '-', ' ', ':', '…'), (plate, dot) => {
        expect(plates(`号牌号码：${dotted(plate, dot)}，小型汽车`)).toEqual([
          expect.objectContaining({ value: plate, anchored: true }),
        ]);
      }),
    );
  });
  it('is found in small letters and in full width as it is registered', () => {
    fc.assert(
      fc.property(forms.ordinary, (plate) => {
        const wide = [...plate]
          .map((sign) => (/[0-9A-Z]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign))
          .join('');
        expect([plate.toLowerCase(), wide].map((text) => plates(`车牌：${text}`)[0]?.value)).toEqual([plate, plate]);
      }),
    );
  });
  it('that a further letter or digit follows is odd', () => {
    fc.assert(
      fc.property(forms.ordinary, of(/^[0-9A-Z]$/), (plate, more) => {
        const [first] = plates(`号牌号码：${plate}${more}`);
        expect(first!.value === plate + more ? parsePlate(plate + more).ok : first!.odd).toBe(true);
      }),
    );
  });
  it('that may be a new-energy one with a hidden digit is odd', () => {
    expect(plates('号牌号码：京AD1234')).toEqual([expect.objectContaining({ value: '京AD1234', odd: true })]);
  });
  it('without words is found, and said to have none', () =>
    expect(plates('停着京A12345，白色')).toEqual([expect.objectContaining({ value: '京A12345', anchored: false })]));
  it('may stand beside another', () =>
    expect(plates('京A12345、京AD12345').map(({ value }) => value)).toEqual(['京A12345', '京AD12345']));
  it.each(['号牌号码：京A1234', '号牌号码：京A12O45', '号牌号码：台A12345', '号牌号码：京112345', '京东大厦A座'])(
    'is not in %s',
    (text) => expect(plates(text)).toEqual([]),
  );
  it('knows the characters that spell it, dot and all', () => {
    const [one] = plates('号牌号码：粤B·12345小型汽车');
    expect(one!.row.text.slice(one!.from, one!.to)).toBe('粤B·12345');
  });
});
