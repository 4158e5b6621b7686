import { describe, expect, it } from '@jest/globals';
import { findAll, type Find } from '../../../../server/papers/finding/find-values';
import { judge } from '../../../../server/papers/judging/judge';
import type { Glyph } from '../../../../server/papers/vision/recognise';
import { lineOf, rowOf } from '../../../support/papers/read-rows';

const firstOf = (name: Find['name'], text: string): Find => findAll([rowOf(text)]).find((one) => one.name === name)!;
const again = (value: string): { value: string; glyphs: Glyph[] } => ({ value, glyphs: lineOf(value).glyphs });

describe('an engine number', () => {
  it('with signs that look alike is never sure, and says at which places (Umi-OCR#883)', () => {
    const engine = firstOf('engineNumber', '发动机号码：L15B0I8823');
    expect(judge(engine, again('L15B0I8823'))).toEqual({ state: 'confirm', doubtful: [1, 4, 5] });
  });
  it('without them can be', () =>
    expect(judge(firstOf('engineNumber', '发动机号码：ABC7788'), again('ABC7788')).state).toBe('sure'));
});
