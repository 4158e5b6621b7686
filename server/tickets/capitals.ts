const digits = '零壹贰叁肆伍陆柒捌玖';
const units: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000 };

/** What an amount in capitals (大写, as on every bill of money) says, in yuan: 壹仟零伍拾 is 1050. Undefined when there is none in the text. */
export function yuanInCapitals(text: string): number | undefined {
  const written = /[零壹贰叁肆伍陆柒捌玖拾佰仟万]+(?=[元圆])/.exec(text)?.[0];
  if (!written) return undefined;
  const [high, low] = written.includes('万') ? written.split('万') as [string, string] : ['', written];
  return belowTenThousand(high) * 10_000 + belowTenThousand(low);
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
