import { err, ok, type Result } from '../result';
import { halfWidth } from '../input/typed-text';
import { withoutUnseen } from '../input/unseen-signs';

export type MalformedName = { code: 'malformed_licence_name'; at: number; why: 'character' | 'length' };

const mostSigns = 80;
/** Latin letters with all their marks, Han characters with 〇 (a name's, though Unicode calls it a number), and what stands between. */
const letter =
  /[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0300-\u036f\u1e00-\u1eff\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/u;
const between = /[ ,.'\u2019\u00b7-]/;
/** Keyboards have a sign for each alphabet: it becomes the one that papers print. */
const asPrinted: readonly [RegExp, string][] = [
  [/[\u0060\u00b4\u02b9-\u02bd\u2018\u201b\u2032]/g, '\u2019'],
  [/[\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65]/g, '\u00b7'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\s+/g, ' '],
];

/**
 * Texts out of PDF files have radicals in the place of characters that look the same. Of these Unicode does not say which characters
 * they are; of all others it does. Names are read by the service alone: the engines of mini-programs have no such tables.
 */
const radicals =
  '\u2ec5\u2ec9\u2ecb\u2ed3\u2ed4\u2eda\u2edb\u2edc\u2ee2\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eec\u2eee\u2ef0';
const characters = '见贝车长门页风飞马鱼鸟卤麦黄齐齿龙';
const asCharacter = (sign: string): string => characters[radicals.indexOf(sign)] ?? sign.normalize('NFKC');

/**
 * A name as it stands on a paper: in capitals, with single spaces. The order of its parts is left as it was typed, for papers differ in
 * it; whoever compares it leaves order, case and marks aside.
 */
export function parseName(text: string): Result<string, MalformedName> {
  const name = asPrinted
    .reduce((typed, [signs, sign]) => typed.replace(signs, sign), halfWidth(withoutUnseen(text)))
    .replace(/[\u2e80-\u2fd5]/g, asCharacter)
    .trim();
  const signs = [...name];
  const at = signs.findIndex((sign) => !letter.test(sign) && !between.test(sign));
  if (at >= 0) return err({ code: 'malformed_licence_name', at, why: 'character' });
  if (signs.length > mostSigns) return err({ code: 'malformed_licence_name', at: mostSigns, why: 'length' });
  if (signs.filter((sign) => letter.test(sign)).length < 2)
    return err({ code: 'malformed_licence_name', at: signs.length, why: 'length' });
  return ok(name.toUpperCase());
}
