import type { VehicleQuery } from '#contract/bureau';
import { Refused, type Bureau, type Clock } from '../../ports';
import { createBreaker } from '../breaker';
import { askPublic, lastOf, listIn, objectIn, type Wanted } from './public-call';
import { listed, readFen, readInstant, readPoints, readsOnly, type Line, type ListedCity } from './public-list';

export type JuheSettings = { url: string; key: string };
/** city: city_code of `wz/citys`; engine and frame: its engineno and classno, null where its engine or class is 0. */
export type JuheCity = ListedCity & { city: string; engine: Wanted; frame: Wanted };

const lastSixWrong = () => new Refused('last_six_wrong', { field: 'lastSix' });
const closed = () => new Refused('source_closed');
const busy = () => new Refused('source_busy');

/** error_code of juhe's own pages (facts of 2013-2020). What is not listed here counts as down. */
const refusals: Record<number, () => Refused> = {
  203602: () => new Refused('car_unknown', { field: 'plate' }),
  203605: closed,
  203606: lastSixWrong,
  203608: closed,
  // Our key, our right, our ban or a service stopped for good: closed to drivers until an operator has mended it.
  10001: closed,
  10002: closed,
  10003: closed,
  10005: closed,
  10007: closed,
  10008: closed,
  10009: closed,
  10021: closed,
  10011: busy,
  10012: busy,
  10013: busy,
};

/**
 * 聚合数据 wz/query as a bureau that can be read only. All its scalars are text; what is empty is unknown.
 * Down: 203603 (network), 203604 (our parameters), 203607 (police site), 10014 (internal), 10020 (maintenance).
 */
export function juhe({ url, key }: JuheSettings, city: JuheCity, clock: Clock): Bureau {
  const guard = createBreaker(clock);
  return readsOnly((vehicle) => guard(async () => listed(vehicle, await lines(vehicle), city, clock)));

  async function lines({ plate, plateType, lastSix }: VehicleQuery): Promise<Line[]> {
    const answer = await askPublic(`${url}/wz/query`, {
      key,
      city: city.city,
      hphm: plate,
      hpzl: plateType,
      dtype: 'json',
      engineno: lastOf(lastSix, city.engine),
      classno: lastOf(lastSix, city.frame),
    });
    const status = /^\d+$/.test(String(answer.error_code)) ? Number(answer.error_code) : NaN;
    if (status !== 0) throw refusals[status]?.() ?? new Refused('bureau_down');
    return listIn(objectIn(answer.result).lists).map(line);
  }
}

function line({ date, area, act, code, fen, money, handled, archiveno }: Record<string, unknown>): Line {
  return {
    number: text(archiveno),
    occurredAt: readInstant(date),
    place: text(area),
    offence: text(act),
    code: text(code),
    points: readPoints(fen),
    fineFen: readFen(money),
    handled: handled === '1',
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
