import type { citations as zhCN } from '../zh-CN/citations';

/** Instruments by the names that the book cites them by. */
const names = new Map([
  ['道路交通安全法', 'Road Traffic Safety Law'],
  ['行政处罚法', 'Administrative Penalty Law'],
  ['行政强制法', 'Administrative Compulsion Law'],
  ['行政复议法', 'Administrative Reconsideration Law'],
  ['行政诉讼法', 'Administrative Litigation Law'],
  ['地方各级人民代表大会和地方各级人民政府组织法', 'Organic Law of Local Congresses and Governments'],
  ['全国年节及纪念日放假办法', 'Measures on Public Holidays'],
  ['公安机关办理行政案件程序规定', 'Procedures of the Police in Administrative Cases'],
  ['交管12123 备案规则', 'Filing rules of the 12123 app'],
  ['地方备案规定', 'Local filing rules'],
  ['地方规定', 'Local rules'],
]);

const digits = '零一二三四五六七八九';
const tens = ['', '十', '百', '千'];
const spoken = (number: number): string =>
  [...String(number)]
    .map((digit, at, { length }) => (digit === '0' ? '零' : `${digits[Number(digit)]}${tens[length - 1 - at]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^一十/, '十');

/** 一百零八 is 108. Undefined where it is not written as the law writes it: 一百八 may be 108 or 180. */
export function numberIn(text: string): number | undefined {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  let [sum, digit] = [0, 0];
  for (const one of text) {
    const power = tens.indexOf(one);
    if (power > 0) sum += (digit || 1) * 10 ** power;
    digit = power > 0 ? 0 : digits.indexOf(one);
  }
  return text && spoken(sum + digit) === text ? sum + digit : undefined;
}

const units: Record<string, string> = { 条: 'Art.', 款: 'para.', 项: 'item' };
const step = /第([^第条款项]+)([条款项])(?:之([^第条款项]+))?/g;

/** 第九十九条第一款第四项 is Art. 99 para. 1 item 4; undefined where any of it cannot be read. */
function articleIn(text: string): string | undefined {
  const read = text.replace(step, (whole, number: string, unit: string, inserted = '') => {
    const [at, after] = [numberIn(number), inserted && numberIn(inserted)];
    return at === undefined || after === undefined ? whole : ` ${units[unit]} ${at}${after && `-${after}`}`;
  });
  return /^(?: [a-z]+\.? \d+(?:-\d+)?)+$/i.test(read) && read !== text ? read.slice(1) : undefined;
}

function articlesIn(text: string): string | undefined {
  const read = text.split('、').map((range) => {
    const ends = range.split('至').map(articleIn);
    return ends.includes(undefined) ? undefined : ends.join(' to ');
  });
  return read.includes(undefined) ? undefined : read.join(', ').replace(/, ([^,]*)$/, ' and $1');
}

function nameOf(instrument: string): string | undefined {
  const order = /^公安部令第(\d+)号$/.exec(instrument);
  if (order) return `Order ${order[1]} of the Ministry of Public Security`;
  return (
    names.get(instrument) ?? (/交通.*(?:办法|条例|规定|规则)$/.test(instrument) ? 'Local traffic rules' : undefined)
  );
}

/** 行政处罚法（2017年修正） is the Administrative Penalty Law (行政处罚法) as amended in 2017; the Chinese name once in a text. */
function instrumentIn(text: string, told: Set<string>): string | undefined {
  const [, name = text, year, how] = /^(.+)（(\d{4})年修([正订])）$/.exec(text) ?? [];
  const english = nameOf(name);
  if (!english) return undefined;
  const chinese = told.has(name) ? '' : ` (${name})`;
  told.add(name);
  return english + chinese + (year ? ` as ${how === '正' ? 'amended' : 'revised'} in ${year}` : '');
}

function citation(text: string, told: Set<string>): string {
  const at = names.has(text) ? -1 : text.indexOf(' ');
  if (at < 0) return articlesIn(text) ?? instrumentIn(text, told) ?? text;
  const articles = articlesIn(text.slice(at + 1));
  const instrument = articles && instrumentIn(text.slice(0, at), told);
  return instrument ? `${instrument}, ${articles}` : text;
}

export function cite(text: string): string {
  const told = new Set<string>();
  return text
    .split('；')
    .map((one) => citation(one, told))
    .join('; ');
}

/** Several citations in one text. */
export const citeAll = (articles: readonly string[]): string => cite(articles.join('；'));

export const citations: typeof zhCN = {
  cite,
  beside: (text: string, ...notes: string[]) => [text, ...notes.map(cite)].join(' · '),
  list: (listed: readonly string[]) => listed.join('; '),
};
