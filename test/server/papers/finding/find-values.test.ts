import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findAll, type Find } from '../../../../server/papers/finding/find-values';
import { rowFrom } from '../../../../server/papers/finding/rows';
import { blurred, decisionNumbers, digits, lineOf, rowOf, rowsOfText } from '../../../support/papers/read-rows';

const found = (name: Find['name'], ...texts: string[]): Find[] =>
  findAll(rowsOfText(...texts)).filter((one) => one.name === name);
const anchoredValues = (name: Find['name'], ...texts: string[]) =>
  found(name, ...texts)
    .filter(({ anchored }) => anchored)
    .map(({ value }) => value);
const values = (name: Find['name'], ...texts: string[]) => found(name, ...texts).map(({ value }) => value);
const number = '1101041000001234';

describe('a decision’s number', () => {
  it.each([
    ['after its words', [`决定书编号：${number}`]],
    ['under its label on the line above', ['决定书编号：', number]],
    ['after dots of the form', [`编号：……${number}…`]],
    ['in full width', ['决定书编号：１１０１０４１０００００１２３４']],
    ['in groups of four', ['决定书编号：1101 0410 0000 1234']],
    ['between 第 and 号', [`京公交决字第${number}号`]],
    ['after No.', [`No.${number}`]],
    ['after another number that is named', [`电话：01012345678决定书编号：${number}`]],
    ['before words', [`决定书编号：${number}被处罚人：张三`]],
    ['after №', [`№：${number}`]],
    ['under the title alone', ['道路交通安全违法行政处罚决定书', number]],
    ['after a short number of another label', [`监控设备编号：12345决定书编号：${number}`]],
  ])('%s is found as it is called', (_, texts) => expect(anchoredValues('decisionNumber', ...texts)).toEqual([number]));

  it.each([
    `监控记录编号：${number}`,
    `违法编号：${number}`,
    `档案编号：${number}`,
    `告知单编号：${number}`,
    `强制措施凭证编号：${number}`,
    `违法行为处理通知书编号：${number}`,
    `缴款码：${number}`,
    `银行账号：${number}`,
    `帐号：${number}`,
    `联系电话：${number}`,
    `身份证号：${number}`,
    `订单编号：${number}`,
    `统一社会信用代码：${number}`,
    `缴款书编号：${number}`,
    `驾驶证编号：${number}`,
    `执法证编号：${number}`,
    `罚没收据编号：${number}`,
    `银行网点编号：${number}`,
    `终端编号：${number}`,
    `决定书编号：${number}l`,
    `决定书编号：o${number}`,
    `编号：${number.slice(0, 13)}²${number.slice(13)}`,
  ])('is not %s', (text) => expect(found('decisionNumber', text)).toEqual([]));
  it('is not what a label names that began on the line above', () =>
    expect(found('decisionNumber', '电子监控记录', `编号：${number}`)).toEqual([]));
  it('is not made of signs that only look like digits', () =>
    expect(values('decisionNumber', `编号：①${number.slice(1)}`)).not.toContain(number));
  it.each(['/5', '*', ',5', "'"])('with %s behind it may be longer, and is odd', (sign) =>
    expect(found('decisionNumber', `决定书编号：${number}${sign}`).filter(({ odd }) => !odd)).toEqual([]),
  );
  it('that fills its line is odd when a few digits stand alone on the next, but not when words do', () => {
    expect(found('decisionNumber', `编号：${number}`, '5')[0]).toMatchObject({ value: number, odd: true });
    expect(found('decisionNumber', `编号：${number}`, '2026年11月23日')[0]).toMatchObject({
      value: number,
      odd: false,
    });
  });
  it('after a bare No. far down the paper is the printer’s, and only to compare', () => {
    const words = Array.from({ length: 8 }, () => '被处罚人');
    expect(anchoredValues('decisionNumber', ...words, `No.${number}`)).toEqual([]);
  });
  it('is not what stands under another number’s label', () =>
    expect(found('decisionNumber', '监控记录编号：', number)).toEqual([]));
  it('without words is found, and said to have none', () =>
    expect(found('decisionNumber', '被处罚人：张三', number)).toEqual([
      expect.objectContaining({ value: number, anchored: false }),
    ]));
  it('is not called so by words that stand before a number of their own', () =>
    expect(anchoredValues('decisionNumber', '决定书编号：110104100000', number)).toEqual([]));

  it('of sixteen digits is that number, whatever the digits and whatever stands between their groups', () => {
    const gaps = fc.array(fc.constantFrom('', '', '', ' ', '  ', '-', '—', '.', '·', '…', ' - '), {
      minLength: 15,
      maxLength: 15,
    });
    fc.assert(
      fc.property(decisionNumbers, gaps, (sixteen, between) => {
        const printed = [...sixteen].map((digit, at) => digit + (between[at] ?? '')).join('');
        expect(anchoredValues('decisionNumber', `决定书编号：${printed}`)).toEqual([sixteen]);
      }),
    );
  });
  it('is never found where a further digit abuts, before or after, close or behind a dash', () => {
    fc.assert(
      fc.property(
        decisionNumbers,
        digits(1),
        fc.constantFrom('', ' ', '-', '.', '—'),
        fc.boolean(),
        (sixteen, more, gap, before) => {
          const printed = before ? more + gap + sixteen : sixteen + gap + more;
          expect(found('decisionNumber', `决定书编号：${printed}`)).toEqual([]);
        },
      ),
    );
  });
  it('is never found within a longer number or a mix with letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{17,30}$/), (long) =>
        expect(found('decisionNumber', `编号：${long}`)).toEqual([]),
      ),
    );
    expect(found('decisionNumber', `编号：A${number}`)).toEqual([]);
    expect(found('decisionNumber', `编号：${number}B`)).toEqual([]);
  });
  it('with a hidden digit is found with the fifteen that are seen', () => {
    fc.assert(
      fc.property(decisionNumbers, fc.nat(15), (sixteen, hidden) => {
        const seen = sixteen.slice(0, hidden) + sixteen.slice(hidden + 1);
        expect(anchoredValues('decisionNumber', `决定书编号：${seen}`)).toEqual([seen]);
      }),
    );
  });
  it('that a narrow slip breaks at the end of its line is found whole, and is odd', () => {
    fc.assert(
      fc.property(decisionNumbers, fc.integer({ min: 1, max: 15 }), (sixteen, at) => {
        const whole = found('decisionNumber', `决定书编号：${sixteen.slice(0, at)}`, sixteen.slice(at)).filter(
          ({ value }) => value === sixteen,
        );
        expect(whole).toEqual([expect.objectContaining({ anchored: true, odd: true })]);
      }),
    );
  });
  it('beside which somebody wrote digits by hand is found, and is odd: they may be its last ones', () => {
    const row = rowFrom([lineOf(`决定书编号：${number}`), lineOf('56')]);
    expect(findAll([row]).filter(({ name }) => name === 'decisionNumber')).toEqual([
      expect.objectContaining({ value: number, anchored: true, odd: true }),
    ]);
  });
  it('knows the characters that spell it', () => {
    const [one] = found('decisionNumber', `决定书编号：1101-0410-0000-1234。`);
    expect(one!.row.text.slice(one!.from, one!.to)).toBe('1101-0410-0000-1234');
  });
  it('is found however blurred: how sure it is, is another’s to say', () =>
    expect(findAll([rowOf(`决定书编号：${number}`, { likely: blurred })])[0]).toMatchObject({
      value: number,
      anchored: true,
    }));
});

describe('the other numbers', () => {
  it.each([
    ['vin', '车辆识别代号：LSVAU033372008765', 'LSVAU033372008765'],
    ['vin', '车辆识别代号 VIN：LSVAU033372008765', 'LSVAU033372008765'],
    ['vin', '车辆识别代号 Vehicle Identification No LSVAU033372008765', 'LSVAU033372008765'],
    ['vin', '车辆识别代号 VINumberLSVAU033372008765', 'LSVAU033372008765'],
    ['plate', '车辆牌号：浙A12345', '浙A12345'],
    ['plate', '车号：浙A12345', '浙A12345'],
    ['owner', '昕有入Owner 张三', '张三'],
    ['owner', '有人Owner 张三', '张三'],
    ['engineNumber', '发动机号码：EA8123456', 'EA8123456'],
    ['engineNumber', '发动机号码 Engine No. 4A91*123456', '4A91*123456'],
    ['licenceNumber', '证号 11010519491231002X', '11010519491231002X'],
    ['fileNumber', '档案编号：110100123456', '110100123456'],
    ['owner', '所有人：张三', '张三'],
    ['owner', '所有人 Owner 北京市(东城)运输有限公司', '北京市(东城)运输有限公司'],
  ] as const)('%s: %s', (name, text, value) => expect(anchoredValues(name, text)).toEqual([value]));

  it.each([
    ['vin', '车辆识别代号：LSVAU03337200876'],
    ['vin', '车辆识别代号：LSVAU0333720087651'],
    ['vin', '车辆识别代号：LSVAU03337200I765'],
    ['licenceNumber', '证号 110105194912310021X'],
    ['fileNumber', '档案编号：1101001234567'],
    ['engineNumber', '型号：EA8123456'],
  ] as const)('%s is not found in %s', (name, text) => expect(values(name, text)).toEqual([]));
});

it.each([
  ['所有人：阿卜杜拉·买买提', ['阿卜杜拉·买买提']],
  ['所有人：阿卜杜拉·', []],
])('of %s the owner is %j: whole or nothing', (text, owners) => expect(values('owner', text)).toEqual(owners));
