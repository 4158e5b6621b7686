export type City = {
  region: string;
  plate: string;
  name: string;
  latitude: number;
  longitude: number;
  places: readonly string[];
  fastRoad: string;
};

/** Where the treasury collects by itself. None of the drawn cars is from there. */
export const treasuryCity: City = {
  region: '650102',
  plate: '新',
  name: '乌鲁木齐市公安局交通警察支队天山大队',
  latitude: 43.79,
  longitude: 87.63,
  fastRoad: '外环路东段',
  places: ['新华南路', '解放北路与人民路交叉口'],
};

export const cities: readonly City[] = [
  {
    region: '110105',
    plate: '京',
    name: '北京市公安局交通管理局朝阳交通支队',
    latitude: 39.92,
    longitude: 116.44,
    fastRoad: '东四环中路快速路主路南向北',
    places: ['建国路与西大望路交叉口', '朝阳北路星河湾段', '工人体育场北路6号', '东三环北路亮马桥', '广渠路双井桥东'],
  },
  {
    region: '310115',
    plate: '沪',
    name: '上海市公安局浦东分局交警支队',
    latitude: 31.22,
    longitude: 121.54,
    fastRoad: '中环路内圈近上中路',
    places: ['世纪大道近东方路', '张杨路近源深路', '陆家嘴环路', '浦东南路近商城路'],
  },
  {
    region: '440106',
    plate: '粤',
    name: '广州市公安局交通警察支队天河大队',
    latitude: 23.13,
    longitude: 113.33,
    fastRoad: '华南快速干线北行',
    places: ['天河路与体育东路交叉口', '黄埔大道西', '中山大道中车陂路口', '珠江新城花城大道'],
  },
  {
    region: '440304',
    plate: '粤',
    name: '深圳市公安局交通警察支队福田大队',
    latitude: 22.54,
    longitude: 114.06,
    fastRoad: '滨海大道西行',
    places: ['深南大道华强北路口', '福华三路', '红荔路与彩田路交叉口'],
  },
  {
    region: '510107',
    plate: '川',
    name: '成都市公安局交通管理局第三分局',
    latitude: 30.64,
    longitude: 104.05,
    fastRoad: '绕城高速外侧',
    places: ['人民南路四段', '一环路西一段', '武侯大道双楠段'],
  },
  {
    region: '330106',
    plate: '浙',
    name: '杭州市公安局交通警察支队西湖大队',
    latitude: 30.26,
    longitude: 120.13,
    fastRoad: '中河高架南向北',
    places: ['文三路与学院路交叉口', '天目山路', '文一西路'],
  },
];
