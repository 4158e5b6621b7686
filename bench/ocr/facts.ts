import type { FieldName } from '#contract/tickets';
import { provinces } from '#domain/plate';
import type { Chance } from './chance';

const serial = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const vinValues = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const names = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚';

const some = (chance: Chance, from: string, count: number): string => Array.from({ length: count }, () => chance.one([...from])).join('');

export function plate(chance: Chance): string {
  const start = chance.one([...provinces]) + chance.one([...letters]);
  return chance.odds(0.3) ? `${start}${chance.one([...'DF'])}${some(chance, serial, 1)}${chance.digits(4)}` : start + some(chance, serial, 5);
}

export function vin(chance: Chance): string {
  const text = [...`L${some(chance, 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789', 9)}${some(chance, 'ABCDEFGHJ', 1)}${chance.digits(6)}`];
  const sum = text.reduce((total, c, at) => total + (vinValues.indexOf(c) % 10) * vinWeights[at]!, 0);
  text[8] = '0123456789X'[sum % 11]!;
  return text.join('');
}

export function idNumber(chance: Chance): string {
  const body = `${chance.one(['110105', '330106', '440305', '510104'])}19${chance.whole(50, 99)}${pad(chance.whole(1, 12))}${pad(chance.whole(1, 28))}${chance.digits(3)}`;
  return body + '10X98765432'[[...body].reduce((total, c, at) => total + idWeights[at]! * Number(c), 0) % 11]!;
}

const pad = (number: number): string => String(number).padStart(2, '0');

export const day = (chance: Chance): string => `202${chance.whole(4, 6)}-${pad(chance.whole(1, 12))}-${pad(chance.whole(1, 28))}`;
export const person = (chance: Chance): string => chance.one([...surnames]) + some(chance, names, chance.whole(1, 2));

/** All that any paper may say, whatever it prints of it. */
export function facts(chance: Chance) {
  const region = chance.one(['110104', '310115', '330106', '440305', '510104', '420102', '370202']);
  return {
    decisionNumber: `${region}${chance.one(['1', '2'])}${chance.digits(9)}`,
    plate: plate(chance), decidedOn: day(chance), owner: person(chance), vin: vin(chance),
    amountFen: String(chance.one([50, 100, 150, 200, 200, 300, 500, 1000, 2000]) * 100),
    engineNumber: some(chance, 'ABCDEFGHJK0123456789', chance.whole(6, 9)), licenceNumber: idNumber(chance), fileNumber: chance.digits(12),
    plateType: '02',
  } satisfies Record<FieldName, string>;
}
export type Facts = ReturnType<typeof facts>;
