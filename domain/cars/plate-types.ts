import type { Plate, PlateKind } from './plate';

/** 号牌种类 of GA/T 16.7: what the police books call a plate's type. Insurers use other numbers; they are not mixed in. */
export const plateTypes = {
  '01': '大型汽车',
  '02': '小型汽车',
  '03': '使馆汽车',
  '04': '领馆汽车',
  '05': '境外汽车',
  '06': '外籍汽车',
  '07': '普通摩托车',
  '08': '轻便摩托车',
  '09': '使馆摩托车',
  '10': '领馆摩托车',
  '11': '境外摩托车',
  '12': '外籍摩托车',
  '13': '低速车',
  '14': '拖拉机',
  '15': '挂车',
  '16': '教练汽车',
  '17': '教练摩托车',
  '18': '试验汽车',
  '19': '试验摩托车',
  '20': '临时入境汽车',
  '21': '临时入境摩托车',
  '22': '临时行驶车',
  '23': '警用汽车',
  '24': '警用摩托车',
  '25': '原农机号牌',
  '26': '香港入出境车',
  '27': '澳门入出境车',
  '51': '大型新能源汽车',
  '52': '小型新能源汽车',
} as const;
export type PlateType = keyof typeof plateTypes;

export const isPlateType = (code: string): code is PlateType => code in plateTypes;

/** An ordinary plate's look says nothing of the vehicle; the other looks leave one type, or a car's and a motorcycle's. */
const types: Record<Exclude<PlateKind, 'hong_kong_macau'>, readonly PlateType[]> = {
  ordinary: ['02', '01', '07', '08', '13', '14', '05', '06', '11', '12', '20', '21', '22', '25'],
  new_energy_small: ['52'],
  new_energy_large: ['51'],
  police: ['23', '24'],
  trailer: ['15'],
  learner: ['16', '17'],
  consulate: ['04', '10'],
  embassy: ['03', '09'],
  rescue: ['02', '01'],
  trial: ['22', '18', '19'],
  oversize: ['22'],
  civil_aviation: ['02', '01'],
};

/** The types that a plate of this look can have. Where there are several, the licence or the driver has to say which. */
export const typesOf = ({ plate, kind }: Plate): readonly PlateType[] =>
  kind === 'hong_kong_macau' ? [plate.endsWith('港') ? '26' : '27'] : types[kind];

/** The type that follows from the plate alone; undefined where it has to be asked. */
export function typeOf(plate: Plate): PlateType | undefined {
  const [only, another] = typesOf(plate);
  return another === undefined ? only : undefined;
}
