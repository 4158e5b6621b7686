import { describe, expect, it } from '@jest/globals';
import type { ReadField } from '../../../../contract/papers';
import { fieldsOf, hasNumber } from '../../../../server/papers/finding/fields';
import { findAll } from '../../../../server/papers/finding/find-values';
import { lineSearch, readPage } from '../../../../server/papers/vision/read-page';
import { rowsOfText } from '../../../support/papers/read-rows';
import { toldNetworks, type Told } from '../../../support/networks/told-networks';

const sheet = { data: new Uint8Array(3 * 320 * 320).fill(255), width: 320, height: 320 };
/** What the paper with these lines gives, when an earlier look read `before`. */
async function fields(lines: string[], again: Told['again'], before: string[] = []): Promise<ReadField[]> {
  const { models } = toldNetworks({ lines, again });
  return fieldsOf(
    models,
    await readPage(models, sheet, lineSearch.quick, '2026-11-28'),
    findAll(rowsOfText(...before)),
  );
}
const short = (all: ReadField[]) =>
  Object.fromEntries(all.map(({ name, value, state }) => [name, `${value} ${state}`]));
const number = '1101041000001234';
const letter = [
  '公安交通管理行政处罚决定书',
  `编号：${number}`,
  '号牌号码：京A·12345',
  '罚款200元（贰佰元整）',
  '杭州市公安局交通警察支队',
  '2026年11月20日',
];
const readings = [number, '京A·12345', '罚款200元（贰佰元整）', '2026年11月20日'];

describe('a decision letter', () => {
  it('gives its number, plate, amount and day', async () => {
    const given = {
      decisionNumber: `${number} sure`,
      plate: '京A12345 sure',
      amountFen: '20000 sure',
      decidedOn: '2026-11-20 sure',
    };
    expect(short(await fields(letter, readings))).toEqual(given);
  });
  it('shows the place of each as a small picture', async () => {
    for (const { crop } of await fields(letter, readings)) expect(crop).toMatch(/^data:image\/jpeg;base64,/);
  });
  it('is of its last day: the others are those of what happened', async () => {
    const lines = [...letter.slice(0, 3), '于2026年11月18日违反规定', '杭州市公安局交通警察支队', '2026年11月20日'];
    expect(short(await fields(lines, [number, '京A·12345', '2026年11月20日']))).toMatchObject({
      decidedOn: expect.stringMatching(/^2026-11-20/),
    });
  });
  it('with a number under its words prefers it to one without any', async () => {
    const lines = [letter[0]!, '被处罚人：张三', '1101041000009999', `编号：${number}`];
    expect(short(await fields(lines, [number]))).toMatchObject({ decisionNumber: `${number} confirm` });
  });
  it('whose number an earlier look read otherwise has to be compared', async () => {
    expect(short(await fields(letter, readings, ['编号：1101041000001284']))).toMatchObject({
      decisionNumber: `${number} confirm`,
      plate: '京A12345 sure',
    });
    expect(short(await fields(letter, readings, [`编号：${number}`]))).toMatchObject({
      decisionNumber: `${number} sure`,
    });
  });
  it('whose second reading shows no number has to be compared', async () =>
    expect((await fields(letter, ['编号', ...readings.slice(1)]))[0]).toMatchObject({
      value: number,
      state: 'confirm',
    }));
  it('whose second reading shows quite another number gives nothing but the place', async () => {
    const [other] = await fields(letter, ['4403051999998765', ...readings.slice(1)]);
    expect(other).toMatchObject({ value: '', state: 'type', doubtful: [], crop: expect.any(String) });
  });
});

describe('a vehicle licence', () => {
  const licence = (plate: string, vehicle: string) => [
    '中华人民共和国机动车行驶证',
    `号牌号码：${plate}`,
    `车辆类型：${vehicle}`,
  ];
  const type = async (plate: string, vehicle: string) =>
    short(await fields(licence(plate, vehicle), [plate])).plateType;
  it.each([
    ['京A12345', '小型轿车', '02'],
    ['京A12345', '轻型普通货车', '02'],
    ['京A12345', '重型半挂牵引车', '01'],
    ['京A12345', '大型普通客车', '01'],
    ['京A12345', '普通二轮摩托车', '07'],
    ['京A12345', '轻便二轮摩托车', '08'],
    ['京AD12345', '小型轿车', '52'],
    ['京A12345D', '大型普通客车', '51'],
    ['京A1234学', '小型轿车', '16'],
    ['京A1234挂', '重型挂车', '15'],
  ])('of %s, %s, is for a plate of type %s', async (plate, vehicle, code) =>
    expect(await type(plate, vehicle)).toBe(`${code} sure`),
  );
  it('does not say the type where it is hidden', async () =>
    expect(short(await fields(['中华人民共和国机动车行驶证', '号牌号码：京A12345'], ['京A12345']))).toMatchObject({
      plateType: ' type',
    }));
  it('says the type no surer than the plate', async () =>
    expect(short(await fields(licence('京A12345', '小型轿车'), ['京A12346']))).toMatchObject({
      plate: '京A12345 confirm',
      plateType: '02 confirm',
    }));
});

describe('a number to pay by', () => {
  it.each([
    ['simplified_decision', true],
    ['general_decision', true],
    ['unknown', true],
    ['parking_notice', false],
    ['compulsory_measure', false],
    ['vehicle_licence', false],
    ['driving_licence', false],
  ] as const)('is on %s: %s', (paper, has) => expect(hasNumber(paper)).toBe(has));
});
