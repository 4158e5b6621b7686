const digits = '零壹贰叁肆伍陆柒捌玖';
/** An amount of which the beginning is written or read otherwise (五拾元, 贰百元) says nothing: what is left of it is another amount. */
const begun = '(?<![〇一二三四五六七八九十百千弍貳叄陸廿])';
export const inCapitals = `${begun}[零壹贰叁肆伍陆柒捌玖拾佰仟万]+`;
const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Fines are whole yuan: what goes on in 角 and 分 is a surcharge, or a sum with one, and never the fine without its end. */
export const yuanAlone = '[元圆](?!整?[.·…]*[零壹贰叁肆伍陆柒捌玖]+[角分])';
const whole = new RegExp(`${inCapitals}(?=${yuanAlone})`);

/**
 * What an amount in capitals (大写, as on every bill of money) says, in yuan: 壹仟零伍拾 is 1050. Undefined when there is none in the
 * text, or one that nobody would write: a sign is hidden then.
 */
export function yuanInCapitals(text: string): number | undefined {
  const written = whole.exec(text)?.[0];
  if (!written) return undefined;
  const [high, low] = written.includes('万') ? (written.split('万') as [string, string]) : ['', written];
  const yuan = belowTenThousand(high) * 10_000 + belowTenThousand(low);
  return yuan > 0 && written.replace(/^拾/, '壹拾') === capitalsOf(yuan) ? yuan : undefined;
}

function belowTenThousand(text: string): number {
  let [sum, digit] = [0, 0];
  for (const sign of text) {
    const unit = units[sign];
    if (unit) sum += (digit || 1) * unit;
    digit = unit ? 0 : digits.indexOf(sign);
  }
  return sum + digit;
}

/** 10050 is 壹万零伍拾: one zero for a gap, none at the end. */
function capitalsOf(yuan: number): string {
  const [high, low] = [Math.floor(yuan / 10_000), yuan % 10_000];
  const places = (number: number, width: number): string =>
    [...String(number).padStart(width, '0')]
      .map((digit, at, { length }) =>
        digit === '0' ? '零' : digits[Number(digit)]! + (['', '拾', '佰', '仟'][length - 1 - at] ?? ''),
      )
      .join('');
  const written =
    (high ? `${places(high, String(high).length).replace(/零+$/, '')}万` : '') +
    places(low, high ? 4 : String(low).length);
  return written.replace(/零+/g, '零').replace(/零$/, '');
}
