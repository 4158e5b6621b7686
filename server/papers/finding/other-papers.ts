import type { Row } from './rows';

/** Words of which a paper of the traffic police has some, however little of it can be read. */
const ofOurs = /处罚|决定|强制|凭证|告知|违法|违章|公安|交警|警察|交通|驾驶|行驶|机动车|号牌|车牌|车辆/;
/** Messages speak to whom they are sent to; letters of the police say 你 or 当事人. */
const ofAMessage = /您/;

/**
 * A page that was read as clearly as this and is no paper of ours will not become one at a closer look: a receipt, a waybill. Nor will
 * a message, in which what is found always has to be compared.
 */
export function isPlainlyOther(rows: readonly Row[]): boolean {
  const text = rows.map((row) => row.text).join('');
  return isLegible(rows) && (!ofOurs.test(text) || ofAMessage.test(text));
}

const likelyFrom = 0.9;
function isLegible(rows: readonly Row[]): boolean {
  const glyphs = rows.flatMap((row) => row.glyphs);
  const likely = glyphs.filter((glyph) => glyph.likely >= likelyFrom).length;
  return glyphs.length >= 20 && likely > 0.9 * glyphs.length;
}
