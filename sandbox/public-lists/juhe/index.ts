// 聚合数据 v.juhe.cn: wz/citys and wz/query as documented. Every scalar of a record is text.
import type { FastifyInstance } from 'fastify';
import { serveList, type Form } from '../list-server';
import { listTime, listYuan, type FindCar, type PublicRecord } from '../public-car';
import { juheErrors } from './errors';

export const juheCities = [
  {
    province: '浙江',
    province_code: 'ZJ',
    citys: [
      {
        city_name: '杭州',
        city_code: 'ZJ_HZ',
        abbr: '浙',
        engine: '1',
        engineno: '6',
        classa: '0',
        class: '0',
        classno: '0',
        regist: '0',
        registno: '0',
      },
    ],
  },
  {
    province: '四川',
    province_code: 'SC',
    citys: [
      {
        city_name: '成都',
        city_code: 'SC_CD',
        abbr: '川',
        engine: '1',
        engineno: '6',
        classa: '0',
        class: '0',
        classno: '0',
        regist: '0',
        registno: '0',
      },
    ],
  },
  {
    province: '北京',
    province_code: 'BJ',
    citys: [
      {
        city_name: '北京',
        city_code: 'BJ',
        abbr: '京',
        engine: '1',
        engineno: '0',
        classa: '0',
        class: '0',
        classno: '0',
        regist: '0',
        registno: '0',
      },
    ],
  },
];

/** POST /__sandbox/juhe/samples plants fixed lines for one plate. */
export function registerJuhe(app: FastifyInstance, { key, find }: { key: string; find: FindCar }): void {
  const lines = new Map<string, object[]>();

  serveList(app, { name: 'juhe', url: '/wz/query', query, failed });
  app.get('/wz/citys', async () => ({ resultcode: '200', reason: '成功的返回', error_code: 0, result: juheCities }));
  app.post<{ Body: { plate: string; lists: object[] } }>('/__sandbox/juhe/samples', async ({ body }) => {
    lines.set(body.plate, body.lists);
    return {};
  });

  function query({ key: sent, city, hphm = '', hpzl = '02', engineno = '' }: Form): object {
    if (sent !== key) return failed(10001);
    const found = juheCities.flatMap(({ citys }) => citys).find(({ city_code }) => city_code === city);
    if (!found) return failed(203605);
    if (!/^.[A-Z][A-Z0-9]{5,6}$/.test(hphm)) return failed(203604);
    const planted = lines.get(hphm);
    const car = find(hphm, hpzl);
    if (!planted && !car) return failed(203602);
    if (!planted && !car!.lastSix.endsWith(engineno)) return failed(203606);
    const result = { province: city!.split('_')[0], city, hphm, hpzl, lists: planted ?? car!.records.map(record) };
    return { resultcode: '200', reason: '查询成功', error_code: 0, result };
  }
}

const failed = (code: number) => ({
  resultcode: code < 20000 ? String(code).slice(-3) : '206',
  reason: juheErrors[code] ?? '未知错误',
  error_code: code,
  result: null,
});

const record = ({ recordNo, occurredAt, place, offence, code, points, fineFen, handled }: PublicRecord) => ({
  date: listTime(occurredAt),
  area: place,
  act: offence,
  code,
  fen: points === null ? '' : String(points),
  money: listYuan(fineFen),
  handled: handled ? '1' : '0',
  archiveno: recordNo,
  wzcity: '',
});
