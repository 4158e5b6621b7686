import type { PlateKind } from './plate';

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

const usual: Record<PlateKind, PlateType> = {
  ordinary: '02',
  new_energy_small: '52',
  new_energy_large: '51',
  police: '23',
  trailer: '15',
  learner: '16',
  consulate: '04',
  hong_kong_macau: '26',
  embassy: '03',
  rescue: '02',
};
/** The type that a plate of this look most often has; the driver may say otherwise. */
export const usualType = (kind: PlateKind): PlateType => usual[kind];
