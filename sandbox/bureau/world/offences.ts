/** Codes and points of today (Order 163), with fines as one city may have them. The product must not derive points from codes. */
export type Offence = {
  code: string;
  text: string;
  points: number;
  fineYuan: number;
  weight: number;
  camera: boolean;
  speed?: [limit: number, measured: number];
  flag?: 'drink_drug' | 'suspension' | 'accident';
  fast?: boolean;
};

export const offences: readonly Offence[] = [
  {
    code: '1039',
    text: '机动车违反规定停放、临时停车，妨碍其它车辆、行人通行',
    points: 0,
    fineYuan: 200,
    weight: 30,
    camera: true,
  },
  { code: '1116', text: '机动车违反禁止标志指示', points: 1, fineYuan: 100, weight: 12, camera: true },
  { code: '1117', text: '机动车违反禁止标线指示', points: 1, fineYuan: 200, weight: 18, camera: true },
  { code: '1019', text: '机动车违规使用专用车道', points: 0, fineYuan: 100, weight: 8, camera: true },
  { code: '1042', text: '机动车不按规定车道行驶', points: 0, fineYuan: 200, weight: 6, camera: true },
  { code: '1223', text: '驾驶时拨打接听手持电话', points: 3, fineYuan: 50, weight: 6, camera: false },
  { code: '1625', text: '驾驶机动车违反道路交通信号灯通行', points: 6, fineYuan: 200, weight: 8, camera: true },
  { code: '1301', text: '机动车逆向行驶', points: 3, fineYuan: 200, weight: 4, camera: true },
  {
    code: '1352',
    text: '驾驶机动车超过规定时速10%以上未达20%',
    points: 0,
    fineYuan: 150,
    weight: 6,
    camera: true,
    speed: [80, 92],
  },
  {
    code: '1636',
    text: '驾驶机动车超过规定时速20%以上未达50%',
    points: 6,
    fineYuan: 200,
    weight: 4,
    camera: true,
    speed: [80, 105],
    fast: true,
  },
  {
    code: '1603',
    text: '驾驶机动车超过规定时速50%以上',
    points: 12,
    fineYuan: 1500,
    weight: 1,
    camera: true,
    speed: [60, 97],
    fast: true,
  },
  { code: '4312', text: '在高速公路上不按规定车道行驶', points: 3, fineYuan: 200, weight: 3, camera: true, fast: true },
  { code: '1712', text: '饮酒后驾驶机动车', points: 12, fineYuan: 1500, weight: 1, camera: false, flag: 'drink_drug' },
  {
    code: '1648',
    text: '驾驶证被暂扣期间驾驶机动车',
    points: 6,
    fineYuan: 1000,
    weight: 1,
    camera: false,
    flag: 'suspension',
  },
  {
    code: '1701',
    text: '造成交通事故后逃逸，尚不构成犯罪',
    points: 12,
    fineYuan: 1800,
    weight: 1,
    camera: false,
    flag: 'accident',
  },
];

export const offenceOf = (code: string): Offence => offences.find((offence) => offence.code === code)!;
