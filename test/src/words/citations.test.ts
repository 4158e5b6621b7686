// In English a law is cited in English, with its Chinese name once; what cannot be read stays as the service said it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lawBook } from '#domain/law/law-book';
import { cite, numberIn } from '../../../src/i18n/en/citations';
import { garage } from '../../../src/i18n/en/garage';
import { offices } from '../../../src/i18n/en/offices';
import { pay } from '../../../src/i18n/en/pay';
import { plan } from '../../../src/i18n/en/plan';
import { rights } from '../../../src/i18n/en/rights';
import { violation } from '../../../src/i18n/en/violation';

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const belowHundred = (n: number): string => (n < 10 ? digits[n]! : `${digits[Math.floor(n / 10)]}十${digits[n % 10]}`);
/** As the law writes a number of an article, below a thousand. */
const written = (n: number): string => {
  if (n < 100) return belowHundred(n).replace(/^一十/, '十');
  const rest = n % 100;
  return `${digits[Math.floor(n / 100)]}百${rest === 0 ? '' : rest < 10 ? `零${digits[rest]}` : belowHundred(rest)}`;
};

/** Every citation that the book can give: of rules, window reasons and regions, and each article of each instrument. */
const inBook = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, one]) =>
        (key === 'article' || key === 'item') && typeof one === 'string' ? [one] : inBook(one),
      );
const everyCitation = [
  ...new Set([
    ...inBook(lawBook),
    ...lawBook.instruments.flatMap(({ name, articles }) =>
      Object.keys(articles).map((article) => `${name} ${article}`),
    ),
  ]),
];
const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
const withoutNames = (english: string): string => english.replace(/ \([^()]*\)/g, '');

describe('a citation in English', () => {
  it('names each instrument in English, and its Chinese name in brackets', () => {
    expect(cite('道路交通安全法 第一百零八条；公安部令第157号 第二十五条第三项、第八十一条')).toBe(
      'Road Traffic Safety Law (道路交通安全法), Art. 108; Order 157 of the Ministry of Public Security (公安部令第157号), Art. 25 item 3 and Art. 81',
    );
    expect(cite('道路交通安全法 第九十九条第一款第四项')).toBe(
      'Road Traffic Safety Law (道路交通安全法), Art. 99 para. 1 item 4',
    );
    expect(cite('河北省实施《中华人民共和国道路交通安全法》办法 第六十七条第四款')).toBe(
      'Local traffic rules (河北省实施《中华人民共和国道路交通安全法》办法), Art. 67 para. 4',
    );
  });

  it('tells the version of a law by its year', () => {
    expect(cite('行政处罚法（2017年修正） 第二十九条')).toBe(
      'Administrative Penalty Law (行政处罚法) as amended in 2017, Art. 29',
    );
  });

  it('says the Chinese name of an instrument once in a text', () => {
    const twice = cite('行政诉讼法 第四十六条；行政复议法 第二十条；行政诉讼法 第四十五条');
    expect(twice.split('行政诉讼法')).toHaveLength(2);
    expect(twice).toMatch(/; Administrative Litigation Law, Art\. 45$/);
  });

  it('reads lists, ranges, inserted articles and an item alone', () => {
    expect(cite('公安部令第163号 第三条、第十四条第二款、第二十五条')).toMatch(
      /, Art\. 3, Art\. 14 para\. 2 and Art\. 25$/,
    );
    expect(cite('行政处罚法 第五条至第七条')).toMatch(/, Art\. 5 to Art\. 7$/);
    expect(cite('行政处罚法 第一百三十三条之一')).toMatch(/, Art\. 133-1$/);
    expect(cite('行政处罚法 第十四条第一款、第二款')).toMatch(/, Art\. 14 para\. 1 and para\. 2$/);
    expect(cite('第八条第五项')).toBe('Art. 8 item 5');
  });

  it.each(['交管12123 备案规则', '地方规定', '公安部令第157号 第二十一条；地方备案规定'])(
    'says in English %s',
    (text) => {
      expect(withoutNames(cite(text))).not.toMatch(chinese);
    },
  );
});

describe('the book of the law', () => {
  const numbers = new Map(Array.from({ length: 999 }, (_, at) => [written(at + 1), at + 1]));
  const told = (text: string): (number | undefined)[] =>
    [...text.matchAll(/第([一二三四五六七八九十百零]+)[条款项]/g)].map(([, number]) => numbers.get(number!));

  it('gives hundreds of citations', () => expect(everyCitation.length).toBeGreaterThan(100));

  it.each(everyCitation)('is cited in English with its own numbers: %s', (text) => {
    const english = cite(text);
    expect(withoutNames(english)).not.toMatch(chinese);
    const said = [...english.matchAll(/(?:Art\.|para\.|item) (\d+)/g)].map(([, number]) => Number(number));
    expect(said).toEqual(told(text));
  });
});

describe('a number of an article', () => {
  it('is the number that was written', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (n) => expect(numberIn(written(n))).toBe(n)));
    expect([numberIn('一千零一'), numberIn('一千二百六十'), numberIn('157')]).toEqual([1001, 1260, 157]);
  });

  it.each(['一百八', '二三', '零', '十零', '百', '', '零五', '一十', '一百零', '两', '1百', '007'])(
    'is not guessed from %s',
    (text) => expect(numberIn(text)).toBeUndefined(),
  );
});

describe('what cannot be read', () => {
  it.each([
    '道路交通安全法 第一百八条',
    '道路交通安全法 第九十九条第一款第几项',
    '道路交通安全法 第九十九条、附则',
    '某某法 第五条',
    '道路交通安全法第五条',
    'constructor 第五条',
    '公安部令第157号之一 第五条',
  ])('stays as it is: %s', (text) => expect(cite(text)).toBe(text));

  it('stays as it is, whatever it says', () => {
    const text = fc.string({ unit: 'binary' }).filter((one) => !/[；条款项]/.test(one));
    fc.assert(fc.property(text, (one) => expect(cite(one)).toBe(one)));
  });

  it('leaves the rest of its text readable', () => {
    expect(cite('某某法 第五条；行政复议法 第九条')).toBe(
      '某某法 第五条; Administrative Reconsideration Law (行政复议法), Art. 9',
    );
  });
});

const article = '公安部令第157号 第二十五条第三项、第八十一条';
const english = cite(article);
it.each([
  ['garage.withoutDriverText', garage.withoutDriverText(30, article)],
  ['offices.anywhere', offices.anywhere(article)],
  ['plan.rule', plan.rule(12, article)],
  ['rights.viaPolice', rights.viaPolice(article)],
  ['rights.basis', rights.basis([article])],
  [
    'violation.rightsText',
    violation.rightsText({ daysToPay: 15, daysToReconsider: 60, defenceArticle: article }).join('\n'),
  ],
])('%s says the article in English', (_name, sentence) => {
  expect(sentence).toContain(english);
  expect(withoutNames(sentence)).not.toMatch(chinese);
});

it('the notice of a payment says its articles in English', () => {
  const days = { daysToPay: 15, percentPerDay: 3, capPercent: 100, daysToReconsider: 60 };
  const notice = pay.notice({ ...days, basis: article, collection: article, reconsiderFirst: article });
  expect(notice.filter((paragraph) => paragraph.includes(english))).toHaveLength(3);
  expect(withoutNames(notice.join('\n'))).not.toMatch(chinese);
});
