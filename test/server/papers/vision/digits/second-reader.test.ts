import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { joined } from '../../../../../server/papers/finding/rows';
import { classes } from '../../../../../server/papers/vision/digits/pictures';
import { seenAs } from '../../../../../server/papers/vision/digits/second-reader';
import { label, number, printed } from '../../../../support/papers/printed';
import { rowOf } from '../../../../support/papers/read-rows';
import { toldNetworks } from '../../../../support/networks/told-networks';

const paper = { data: new Uint8Array(3 * 500 * 40).fill(240), width: 500, height: 40 };
/** What the second reader says of a number whose sixth digit it finds so likely each of the ten. */
const seen = (sixth: number[]): Promise<number[] | undefined> => {
  const likely = Float32Array.from({ length: 16 * classes }, (_, at) =>
    Number(number[Math.floor(at / classes)] === String(at % classes)),
  );
  likely.fill(0, 5 * classes, 6 * classes);
  likely.set(sixth, 5 * classes);
  return seenAs({ ...toldNetworks().models, digits: async () => likely }, paper, printed(number));
};

describe('a digit that was read as a 4', () => {
  const as = (four: number, nine: number): number[] => [0, 0, 0, 0, four, 0, 0, 0, 0, nine];
  it('is as likely as its picture is a 4', async () => expect((await seen(as(0.75, 0.25)))?.[5]).toBe(0.75));
  it('is not likely at all where its picture is likelier a 9', async () =>
    expect((await seen(as(0.25, 0.75)))?.[5]).toBe(0));
});

it('a digit is as likely as five looks find it in the mean, for nothing tells exactly where it stands', async () => {
  let looks = 0;
  const digits = async (): Promise<Float32Array> => {
    looks += 1;
    return Float32Array.from({ length: 16 * classes }, (_, at) =>
      Number(looks > 1 && number[Math.floor(at / classes)] === String(at % classes)),
    );
  };
  const likely = await seenAs({ ...toldNetworks().models, digits }, paper, printed(number));
  expect([looks, likely?.map((one) => Math.round(100 * one))]).toEqual([5, Array.from({ length: 16 }, () => 80)]);
});

it('a number in two lines is not looked at: no digit tells where the next one stands', async () => {
  const broken = joined(rowOf(label + number.slice(0, 9)), rowOf(number.slice(9), { top: 50 }));
  const found = { ...printed(number), row: broken };
  expect(await seenAs(toldNetworks().models, paper, found)).toBeUndefined();
});

type Seen = Record<'clean' | 'overtyped' | 'dark' | 'darkOvertyped', number[]>;

describe('the second reader of digits, before print in a family that it never saw', () => {
  let told: Seen;
  beforeAll(() => {
    const program = join(__dirname, '../../../../support/networks/see-digits.ts');
    told = JSON.parse(execFileSync(process.execPath, ['--require', 'tsx/cjs', program], { encoding: 'utf8' })) as Seen;
  });
  it('sees every clean digit as what it is', () => {
    expect(told.clean).toHaveLength(16);
    expect(Math.min(...told.clean)).toBeGreaterThan(0.9);
  });
  it('takes a digit with another typed over it for neither', () =>
    expect(Math.max(...told.overtyped)).toBeLessThan(0.5));
  it('sees the digits of a screen in the dark as well, where ink is light', () => {
    expect(Math.min(...told.dark)).toBeGreaterThan(0.9);
    expect(Math.max(...told.darkOvertyped)).toBeLessThan(0.5);
  });
});
