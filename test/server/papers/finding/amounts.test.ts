import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountsIn, capitalsIn } from '../../../../server/papers/finding/amounts';
import { yuanInCapitals } from '../../../../server/papers/finding/capitals';
import { findAll } from '../../../../server/papers/finding/find-values';
import { rowOf, rowsOfText } from '../../../support/papers/read-rows';

const capitals = '零壹贰叁肆伍陆柒捌玖';
/** As cashiers write it: no 壹 is left out, and one 零 stands for any zeros in between. */
function inCapitals(yuan: number): string {
  const places = ['万', '仟', '佰', '拾', ''];
  const written = [...String(yuan).padStart(5, '0')].map((digit, at) =>
    digit === '0' ? '零' : capitals[Number(digit)]! + places[at]!,
  );
  return written
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}
const fines = fc.integer({ min: 1, max: 99_999 });
const amounts = (...texts: string[]) => findAll(rowsOfText(...texts)).filter(({ name }) => name === 'amountFen');
const said = (...texts: string[]) => amounts(...texts).map(({ value, odd }) => [value, odd]);

describe('the fine', () => {
  it.each([
    ['决定罚款200元', '20000'],
    ['决定罚款200.00元', '20000'],
    ['罚款￥200.00', '20000'],
    ['罚款金额：¥1500.00', '150000'],
    ['处以贰佰元罚款', '20000'],
    ['罚款1,500元', '150000'],
    ['罚款¥1,500.00', '150000'],
    ['人民币壹仟零伍拾元整', '105000'],
    ['罚款贰佰圆整', '20000'],
  ])('%s is %s fen', (text, fen) => expect(amounts(text).map(({ value }) => value)).toEqual([fen]));
  it.each(['罚款0元', '罚款元', '罚款200', '罚款200.50元', '罚款123456元', '罚款0200元', '第200条', '2.200元'])(
    'is not in %s',
    (text) => expect(amounts(text)).toEqual([]),
  );
  it.each([
    ['决定处以罚款200元', '', true],
    ['200元', '决定给予罚款：', true],
    ['金额200元', '', true],
    ['停车费200元', '', false],
    ['200元', '', false],
  ])('%s under "%s": called a fine is %s', (text, above, anchored) =>
    expect(amountsIn(rowOf(text), above, new Set())[0]).toMatchObject({ value: '20000', anchored }),
  );
  it('that breaks off at the end of a line goes on in the next', () =>
    expect(said('决定处以罚款20', '0元（大写：贰佰元整）')[0]).toEqual(['20000', false]));
});

it('of which only the end stands on the next line is not another one', () =>
  expect(said('决定处以罚款1', '50元（壹佰伍拾元整）').map(([value]) => value)).toEqual(['15000', '15000']));
it('in capitals of which one is hidden is no amount', () =>
  expect(said('罚款500元（贰伍佰元整）')).toEqual([['50000', true]]));

describe('figures and capitals', () => {
  it.each([
    ['say the same', ['¥200.00（贰佰元整）'], '20000', false],
    ['say the same on two lines', ['罚款200元', '大写：贰佰元整'], '20000', false],
    ['say the same over the end of a line', ['罚款200元（大写：贰', '佰元整）'], '20000', false],
    ['say the same between dots of the form', ['罚款200元（大写：贰佰…元整）'], '20000', false],
    ['do not agree', ['罚款200元（壹佰元整）'], '20000', true],
    ['stand alone as figures', ['罚款200元'], '20000', true],
    ['stand alone as capitals', ['罚款贰佰元整'], '20000', true],
  ])('that %s: %j', (_, texts, fen, odd) => expect(said(...texts)[0]).toEqual([fen, odd]));

  it('go round: what is written in capitals is read as the same amount', () => {
    fc.assert(fc.property(fines, (yuan) => expect(yuanInCapitals(`${inCapitals(yuan)}元整`)).toBe(yuan)));
  });
  it('of one amount are never odd, and of two amounts always', () => {
    fc.assert(
      fc.property(fines, fines, fc.constantFrom('元', '.00元'), (yuan, other, end) => {
        expect(said(`罚款${yuan}${end}（大写：${inCapitals(other)}元整）`)).toEqual([
          [String(yuan * 100), yuan !== other],
        ]);
      }),
    );
  });
  it('with a digit of the figures hidden do not agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999 }), fc.nat(4), (yuan, at) => {
        const hidden = at % String(yuan).length;
        const seen = String(yuan).slice(0, hidden) + String(yuan).slice(hidden + 1);
        const sure = said(`罚款${seen}元（${inCapitals(yuan)}元）`).filter(([, odd]) => !odd);
        expect(sure).toEqual([]);
      }),
    );
  });
  it('in capitals are gathered from the whole paper', () =>
    expect(capitalsIn(rowsOfText('罚款贰佰元整', '滞纳金陆圆', '壹仟'))).toEqual(new Set([200, 6])));
});
