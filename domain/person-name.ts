import { err, ok, type Result } from './result';
import { halfWidth } from './typed-text';

export type MalformedName = { code: 'malformed_licence_name'; at: number; why: 'character' | 'length' };

const mostSigns = 80;
/** Latin letters with all their marks, Han characters, and what stands between the parts of a name. */
const letter =
  /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff\u3400-\u9fff\u{20000}-\u{323af}]/u;
const between = /[ ,.'\u2019\u02bc\u00b7\u2022\u2010\u2011-]/;

/**
 * A name as it stands on a paper: in capitals, with single spaces. The order of its parts is left as it was typed, for papers differ in
 * it; whoever compares it leaves order, case and marks aside.
 */
export function parseName(text: string): Result<string, MalformedName> {
  const name = halfWidth(text).replace(/\s+/g, ' ').trim();
  const signs = [...name];
  const at = signs.findIndex((sign) => !letter.test(sign) && !between.test(sign));
  if (at >= 0) return err({ code: 'malformed_licence_name', at, why: 'character' });
  if (signs.length > mostSigns) return err({ code: 'malformed_licence_name', at: mostSigns, why: 'length' });
  if (signs.filter((sign) => letter.test(sign)).length < 2)
    return err({ code: 'malformed_licence_name', at: signs.length, why: 'length' });
  return ok(name.toUpperCase());
}
