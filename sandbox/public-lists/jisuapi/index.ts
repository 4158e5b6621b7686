// 极速数据 api.jisuapi.com: illegal/query as documented. Success is status 0; "no records" is 230.
import type { FastifyInstance } from 'fastify';
import { serveList, type Form } from '../list-server';
import { listTime, listYuan, type FindCar, type PublicCar, type PublicRecord } from '../public-car';
import { jisuErrors } from './errors';

const offices = ['hangzhou', 'chengdu', 'beijing'];

/** POST /__sandbox/jisuapi/samples plants fixed lines for one plate. */
export function registerJisuapi(app: FastifyInstance, { appkey, find }: { appkey: string; find: FindCar }): void {
  const lines = new Map<string, object[]>();

  serveList(app, { name: 'jisuapi', url: '/illegal/query', query, failed });
  app.post<{ Body: { plate: string; list: object[] } }>('/__sandbox/jisuapi/samples', async ({ body }) => {
    lines.set(body.plate, body.list);
    return {};
  });

  function query({
    appkey: sent,
    carorg = '',
    lsprefix = '',
    lsnum = '',
    lstype = '02',
    engineno = '',
    frameno = '',
  }: Form): object {
    if (sent !== appkey) return failed(101);
    if (carorg && !offices.includes(carorg)) return failed(202);
    if (lsprefix.length !== 1) return failed(lsprefix ? 204 : 203);
    if (!/^[A-Z][A-Z0-9]{5,6}$/.test(lsnum)) return failed(lsnum ? 206 : 205);
    const plate = lsprefix + lsnum;
    const planted = lines.get(plate);
    if (planted) return found({ plate, lsprefix, lsnum, carorg, list: planted });
    return ofCar(find(plate, lstype), { lsprefix, lsnum, carorg, engineno, frameno });
  }
}

type Asked = { lsprefix: string; lsnum: string; carorg: string; engineno: string; frameno: string };

function ofCar(car: PublicCar | undefined, { engineno, frameno, ...asked }: Asked): object {
  if (!car) return failed(206);
  if (!car.lastSix.endsWith(engineno)) return failed(208);
  if (!car.lastSix.endsWith(frameno)) return failed(210);
  const list = car.records.filter(({ handled }) => !handled).map(record);
  return list.length === 0 ? failed(230) : found({ plate: car.plate, ...asked, list });
}

const found = ({
  list,
  ...asked
}: {
  plate: string;
  lsprefix: string;
  lsnum: string;
  carorg: string;
  list: object[];
}) => ({
  status: 0,
  msg: 'ok',
  result: { ...asked, usercarid: '1', count: String(list.length), totalprice: '', totalscore: '', list },
});

const failed = (status: number) => ({ status, msg: jisuErrors[status] ?? '未知错误', result: '' });

const record = ({
  recordNo,
  occurredAt,
  place,
  offence,
  code,
  points,
  fineFen,
  latitude,
  longitude,
}: PublicRecord) => ({
  time: listTime(occurredAt),
  address: place,
  content: offence,
  legalnum: code,
  price: listYuan(fineFen),
  score: points === null ? '' : String(points),
  number: recordNo,
  agency: '',
  illegalid: recordNo.slice(-8),
  handlefee: '',
  province: '',
  city: '',
  town: '',
  lat: String(latitude ?? ''),
  lng: String(longitude ?? ''),
  canhandle: '0',
});
