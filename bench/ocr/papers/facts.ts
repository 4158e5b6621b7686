import type { FieldName } from '#contract/papers';
import type { PlateType } from '#domain/cars/plate-types';
import type { Chance } from '../chance';
import { engineNumber, foreignNumber, idNumber, pad, plateOf, some, vin } from './numbers';

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const names = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚';
const places = [
  ['110104', '北京市', '京'],
  ['310115', '上海市', '沪'],
  ['330106', '杭州市', '杭'],
  ['440305', '深圳市', '深'],
  ['510104', '成都市', '成'],
  ['420102', '武汉市', '武'],
  ['370202', '青岛市', '青'],
  ['610113', '西安市', '西'],
] as const;

/** What a vehicle's licence calls it and which type of plate it has for that (GA 24.4, GA 24.7). */
const vehicles: [number, PlateType, string[]][] = [
  [40, '02', ['小型轿车', '小型普通客车', '小型越野客车', '轻型普通货车', '微型普通客车']],
  [18, '52', ['小型轿车', '小型普通客车']],
  [9, '01', ['重型半挂牵引车', '大型普通客车', '重型自卸货车', '中型厢式货车']],
  [8, '07', ['普通二轮摩托车']],
  [7, '15', ['重型平板半挂车', '重型集装箱半挂车', '重型仓栅式半挂车']],
  [6, '51', ['大型普通客车', '重型厢式货车']],
  [6, '08', ['轻便二轮摩托车']],
  [6, '16', ['小型轿车']],
];

export const day = (chance: Chance): string =>
  `202${chance.whole(4, 6)}-${pad(chance.whole(1, 12))}-${pad(chance.whole(1, 28))}`;
export const person = (chance: Chance): string => chance.one([...surnames]) + some(chance, names, chance.whole(1, 2));
const unit = (chance: Chance): string =>
  `${chance.one(['杭州', '北京', '深圳', '四川'])}${chance.one(['（西湖）', '（中国）', '', '(集团)', ''])}${chance.one(['顺达', '安吉', '远通', '中联'])}${chance.one(['运输', '物流', '汽车租赁', '建筑工程'])}${chance.one(['有限公司', '股份有限公司', '有限责任公司'])}`;

/** All that any paper may say, whatever it prints of it. */
export function facts(chance: Chance) {
  const [region, city, short] = chance.one(places);
  const [, plateType, models] = chance.weighed(vehicles.map((one) => [one[0], one] as const));
  const foreigner = chance.odds(0.12);
  return {
    region,
    city,
    short,
    vehicle: chance.one(models),
    foreigner,
    /** Who is fined, which a letter prints; the owner stands on the vehicle's licence. */
    driver: foreigner ? chance.one(['SMITH JOHN', 'KIM MIN SU', 'TANAKA KENJI', 'MUELLER ANNA']) : person(chance),
    serial: chance.digits(9),
    plate: plateOf(chance, plateType),
    decidedOn: day(chance),
    owner: chance.odds(0.3) ? unit(chance) : person(chance),
    vin: vin(chance),
    amountFen: String(chance.one([50, 100, 150, 200, 200, 300, 500, 1000, 2000]) * 100),
    engineNumber: engineNumber(chance),
    licenceNumber: foreigner ? foreignNumber(chance) : idNumber(chance),
    fileNumber: chance.digits(12),
    plateType,
  } satisfies Partial<Record<FieldName, string>> & Record<string, unknown>;
}
export type Facts = ReturnType<typeof facts>;
