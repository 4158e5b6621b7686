import { describe, expect, it } from '@jest/globals';
import { identityNumbersIn, leaks, stillRead, type Texts } from '../../../../../bench/ocr/real/scrub/still-read';
import { facts } from '../facts-to-try';

/** Each text on a line of its own, in a photo of a hundred by a hundred, a sign beside the other. */
const seen = (...lines: [number, string][]): Texts => ({
  size: { width: 100, height: 100 },
  rows: lines.map(([y, text]) => [...text].map((sign, at) => ({ text: sign, x: 11 + at, y }))),
});
const marked = 22;
const elsewhere = 60;
const before = seen([marked, '1101041000001234'], [elsewhere, '被处罚人王小明']);

describe('what a scrubbed photo still shows', () => {
  it('is told to whoever keeps it: all that stands in the marks', () =>
    expect(stillRead(before, facts())).toEqual(['1101041000001234']));
  it('is nothing of what stood elsewhere', () =>
    expect(leaks(before, seen([marked, '1101041000001234'], [elsewhere, '春夏秋冬']), facts())).toEqual([]));
  it('is found out where a name stayed', () =>
    expect(leaks(before, seen([elsewhere, '春王小明秋']), facts())).toEqual(['王小明']));
  it('is found out where a short name stood alone', () =>
    expect(leaks(seen([elsewhere, '王明']), seen([elsewhere, '王明']), facts())).toEqual(['王明']));
  it('is not what the marks hold', () =>
    expect(leaks(before, seen([marked, '1101041000001234']), facts())).toEqual([]));
});

describe('an identity number in a mark', () => {
  const number = '320102199001011232';
  it('is not kept unless it is the licence’s own', () => {
    expect(identityNumbersIn([`驾驶证号${number}`], facts())).toEqual([number]);
    const licence = facts({
      paper: 'driving_licence',
      fields: [{ name: 'licenceNumber', value: number, box: { x: 1, y: 1, width: 9, height: 9 } }],
    });
    expect(identityNumbersIn([`证号${number}`], licence)).toEqual([]);
  });
  it('is none where its digits do not fit', () =>
    expect(identityNumbersIn(['320102199001011233'], facts())).toEqual([]));
});
