// Values as lists and the libraries behind them really spell them: what has one meaning is read, all else is unknown.
import { expect, it } from '@jest/globals';
import { readFen, readHandled, readInstant, readPoints } from '../../../../server/bureau/sources/list-values';

it.each([
  '2026-02-27T14:12:00+08:00',
  '2026-02-27T06:12:00.000Z',
  '2026.02.27 14:12',
  '2026年2月27日 下午2时12分',
  '2026-02-27 02:12:00 PM',
  '２０２６－０２－２７　１４：１２',
  '20260227 14:12:00',
  '20260227T061200Z',
  '202602271412',
  'Feb 27, 2026 2:12:00 PM',
  'Feb 27, 2026, 2:12:00 PM',
  'Fri Feb 27 14:12:00 CST 2026',
  'Fri Feb 27 14:12:00 GMT+08:00 2026',
  '2026-02-27T14:12+08:00[Asia/Shanghai]',
  '2026-02-27T06:12:00Z[UTC]',
  'Fri, 27 Feb 2026 06:12:00 GMT',
  '/Date(1772172720000)/',
  '/Date(1772172720000+0800)/',
  1772172720,
])('the time %s is 14:12 of 27 February', (text) => expect(readInstant(text)).toBe('2026-02-27T14:12:00+08:00'));

it.each([
  '02/03/2026 10:00',
  '2026-02-27',
  '上午12时',
  '2026-02-27 上午12:05',
  '2026-02-27 24:00:00',
  '2026-02-30 10:00',
  'Feb 30, 2026 2:12:00 PM',
  'Foo 27, 2026 2:12:00 PM',
  '27 Feb 14:12',
  '',
])('the time %s has no one meaning', (text) => expect(readInstant(text)).toBeUndefined());

it('midnight and noon keep their half of the day', () => {
  const clocks = ['2026-02-27 12:05 AM', '2026-02-27 12:05 PM', '2026-02-27 下午12:05', '2026-02-27 下午14:05'];
  expect(clocks.map((text) => readInstant(text)?.slice(11, 16))).toEqual(['00:05', '12:05', '12:05', '14:05']);
});

it.each([
  ['200', 20_000],
  ['200.00', 20_000],
  ['200元整', 20_000],
  ['￥200.5', 20_050],
  ['¥ 1,000.00', 100_000],
  ['200.0000', 20_000],
  ['200.500', 20_050],
  ['200.005', null],
  ['２００', 20_000],
  ['200.00 RMB', 20_000],
  ['-1', null],
  ['1,00', null],
  ['罚款200元', null],
  ['二百', null],
  ['9999999', null],
])('the money %s is %j fen', (text, amount) => expect(readFen(text)).toBe(amount));

it.each([
  ['3分', 3],
  ['记3分', 3],
  ['记 3 分', 3],
  ['３', 3],
  ['3.0', 3],
  ['3.5', null],
  ['13', null],
  ['不记分', null],
])('the points %s are %j', (text, points) => expect(readPoints(text, '2026-11-20T10:00:00+08:00')).toBe(points));

it.each([
  ['已缴款', true],
  ['已处理，未缴款', true],
  ['已处理未交费', true],
  ['未处理,未缴款', false],
  ['已处理(未缴款)', true],
  ['已处理；已缴款', true],
  ['已处理 / 已缴费', true],
  ['未处理（未缴款）', false],
  ['待处理', false],
  ['未 缴费', null],
  [',', undefined],
  ['未缴费', null],
  ['2', undefined],
  ['转案', undefined],
])('%s says of handling: %j', (text, handled) => expect(readHandled(text)).toBe(handled));
