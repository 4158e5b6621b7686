import type { BureauOffices, ListedOffice } from '#contract/bureau';
import { chinaDay } from '../../kit/time/china-time';
import { cities, treasuryCity } from './cities';

type Does = NonNullable<ListedOffice['does']>;
type Hours = NonNullable<ListedOffice['hours']>;
/** Name, address, district, degrees north and east of the city's centre in thousandths, telephone, hours, what it does. */
type Drawn = [
  string,
  string,
  string,
  number,
  number,
  string | null,
  keyof typeof times | null,
  keyof typeof kinds | null,
];

const daily: Hours = [
  { on: 'workday', from: '09:00', to: '12:00' },
  { on: 'workday', from: '13:30', to: '17:00' },
];
const times = {
  week: daily,
  through: [{ on: 'workday', from: '09:00', to: '17:00' }],
  saturday: [...daily, { on: 'saturday', from: '09:00', to: '12:00' }],
  always: (['workday', 'saturday', 'sunday', 'holiday'] as const).map((on) => ({ on, from: '00:00', to: '24:00' })),
} satisfies Record<string, Hours>;
const kinds = {
  window: ['records', 'papers', 'payment', 'objections'],
  whole: ['records', 'papers', 'payment', 'objections', 'licences'],
  small: ['records', 'payment'],
  crash: ['accidents'],
  machine: ['payment'],
} satisfies Record<string, Does>;

/** Made up after the ways of such lists; nobody works at these addresses. */
const drawn: Record<string, { name: string; offices: Drawn[] }> = {
  '1101': {
    name: '北京市',
    offices: [
      ['朝阳交通支队违法处理窗口', '十八里店南桥西侧200米', '110105', -70, 40, '010-87000001', 'saturday', 'window'],
      ['海淀交通支队违法处理窗口', '西四环北路辅路示例院1号', '110108', 40, -150, '010-87000002', 'week', 'window'],
      ['车管所综合业务大厅', '南四环东路示例大厅1号', '110105', -90, 20, '010-87000003', 'saturday', 'whole'],
      ['朝阳交通支队事故处理中队', '左家庄示例路6号', '110105', 40, 5, '010-87000004', 'always', 'crash'],
      ['丰台交通支队违法处理窗口', '丰台北路示例段18号', '110106', -60, -150, null, null, null],
    ],
  },
  '3101': {
    name: '上海市',
    offices: [
      ['浦东分局交警支队违法处理窗口', '民生路示例号', '310115', 10, 10, '021-58000001', 'saturday', 'window'],
      ['黄浦分局交警支队违法处理窗口', '斜土东路示例号', '310101', -10, -70, '021-58000002', 'week', 'window'],
      ['徐汇分局交警支队违法处理窗口', '龙漕路示例号', '310104', -40, -110, '021-58000003', 'through', 'small'],
    ],
  },
  '4401': {
    name: '广州市',
    offices: [
      ['天河大队违法处理窗口', '天河路示例横街2号', '440106', 5, 5, '020-83000001', 'saturday', 'window'],
      ['越秀大队违法处理窗口', '东风中路示例号', '440104', 2, -66, '020-83000002', 'week', 'window'],
      ['车管所岑村总所', '华观路示例号', '440106', 60, 60, '020-83000003', 'through', 'whole'],
    ],
  },
  '4403': {
    name: '深圳市',
    offices: [
      ['福田大队违法处理窗口', '新洲路示例号', '440304', -5, -10, '0755-83000001', 'saturday', 'window'],
      ['南山大队违法处理窗口', '南山大道示例号', '440305', -10, -140, '0755-83000002', 'week', 'window'],
      ['车管所西丽业务大厅', '龙珠大道示例号', '440305', 30, -100, '0755-83000003', 'saturday', 'whole'],
      ['福田自助缴款点', '福华三路示例大厦一层', '440304', -4, 2, null, 'always', 'machine'],
    ],
  },
  '5101': {
    name: '成都市',
    offices: [
      ['第三分局违法处理窗口', '武侯大道示例段3号', '510107', -10, -20, '028-86000001', 'week', 'window'],
      ['第一分局违法处理窗口', '青羊正街示例号', '510105', 40, 0, '028-86000002', 'saturday', 'window'],
    ],
  },
  '3301': {
    name: '杭州市',
    offices: [
      ['西湖大队违法处理窗口', '古墩路示例号', '330106', 40, -30, '0571-87000001', 'saturday', 'window'],
      ['上城大队违法处理窗口', '秋涛路示例号', '330102', -10, 60, '0571-87000002', 'week', 'window'],
      ['车管所四季青分所', '新塘路示例号', '330102', 5, 80, '0571-87000003', 'through', 'whole'],
      ['拱墅大队事故处理中队', '石祥路示例号', '330105', 80, 20, '0571-87000004', 'always', 'crash'],
    ],
  },
  '6501': {
    name: '乌鲁木齐市',
    offices: [['天山大队违法处理窗口', '新华南路示例号', '650102', 0, 0, '0991-2000001', 'week', 'window']],
  },
};

const centres = [...cities, treasuryCity].map(({ region, latitude, longitude }) => ({
  city: region.slice(0, 4),
  latitude,
  longitude,
}));
const centreOf = (city: string) => centres.find((one) => one.city === city)!;
const thousandths = (degrees: number, off: number) => Number((degrees + off / 1000).toFixed(6));

function listed(city: string, nth: number, [name, address, regionCode, north, east, phone, time, kind]: Drawn) {
  const { latitude, longitude } = centreOf(city);
  const office: ListedOffice = {
    id: `${city}-${nth + 1}`,
    regionCode,
    name,
    address,
    latitude: thousandths(latitude, north),
    longitude: thousandths(longitude, east),
    phone,
    hours: time && times[time],
    does: kind && kinds[kind],
    note: kind === 'machine' ? '只收现成决定书的罚款，不办理记录' : null,
  };
  return office;
}

/** The list of a city as it stands; made on the Monday of the week in which it is asked for. */
export function officesOf(city: string, now: Date): BureauOffices | undefined {
  const found = drawn[city];
  if (!found) return undefined;
  const sinceMonday = (new Date(now.getTime() + 8 * 3_600_000).getUTCDay() + 6) % 7;
  return {
    city,
    madeOn: chinaDay(new Date(now.getTime() - sinceMonday * 86_400_000)),
    offices: found.offices.map((office, nth) => listed(city, nth, office)),
    cities: Object.entries(drawn).map(([one, { name }]) => ({ name, ...centreOf(one), city: one })),
  };
}

/** What a list looks like that somebody has tampered with, or that was put together wrongly. */
export function spoiled(list: BureauOffices): object {
  const [first] = list.offices;
  return {
    ...list,
    offices: [
      ...list.offices,
      { ...first, id: 'far', latitude: 0, longitude: 0 },
      { ...first, id: 'turned', latitude: first!.longitude, longitude: first!.latitude },
      { ...first, id: 'elsewhere', regionCode: '990000' },
      { ...first, id: 'dials', phone: '*21*13800000000#' },
      { ...first, id: 'half', latitude: null },
      { ...first, id: 'backwards', hours: [{ on: 'workday', from: '17:00', to: '09:00' }] },
      { ...first },
      'a line',
    ],
  };
}
