import type { VehicleQuery } from '#contract/bureau';
import { Refused, type Bureau, type Clock } from '../../ports';
import { createBreaker } from '../calls/breaker';
import { normalisePlate } from '#domain/cars/plate';
import { readFen, readHandled, readInstant, readPoints, readText } from './list-values';
import { askPublic, lastOf, listIn, objectIn, type Wanted } from './public-call';
import { listed, readsOnly, type Line, type ListedCity, type SaidList } from './public-list';

export type JuheSettings = { url: string; key: string };
/** city: city_code of `wz/citys`; engine and frame: its engineno and classno, null where its engine or class is 0. */
export type JuheCity = ListedCity & { city: string; engine: number | null; frame: number | null };

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
  const ask = ({ plate, plateType, lastSix }: VehicleQuery) =>
    askPublic(`${url}/wz/query`, {
      key,
      city: city.city,
      hphm: plate,
      hpzl: plateType,
      dtype: 'json',
      engineno: lastOf(lastSix, wanted(city.engine)),
      classno: lastOf(lastSix, wanted(city.frame)),
    });

  const list = readsOnly((vehicle) =>
    guard(async () => listed(vehicle, readJuhe(await ask(vehicle), vehicle), city, clock), {
      operation: 'violations',
      about: vehicle.plate,
    }),
  );
  return { ...list, resting: guard.resting };
}

/** juhe's own convention in engineno and classno: 0 is the whole number; null where its engine or class is 0. */
const wanted = (characters: number | null): Wanted =>
  characters === null ? 'none' : characters === 0 ? 'whole' : characters;

/** An answer of juhe as a list. @throws Refused what it refuses, or answer_unclear */
export function readJuhe(answer: Record<string, unknown>, { plate, plateType }: VehicleQuery): SaidList {
  const code = readText(answer.error_code);
  if (code !== '0')
    throw (/^\d{1,9}$/.test(code) ? refusals[Number(code)]?.() : undefined) ?? new Refused('bureau_down');
  // Past its quota it has answered with an empty list beside another result code.
  if (!['', '200'].includes(readText(answer.resultcode))) throw new Refused('bureau_down');
  const result = objectIn(answer.result);
  const echoed = [readText(result.hphm), readText(result.hpzl)];
  if ((echoed[0] && normalisePlate(echoed[0]) !== plate) || (echoed[1] && echoed[1] !== plateType))
    throw new Refused('answer_unclear');
  return { lines: listIn(result.lists).map(line) };
}

function line(said: unknown): Line | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const { date, area, act, code, fen, money, handled, archiveno } = said as Record<string, unknown>;
  const [occurredAt, isHandled] = [readInstant(date), readHandled(handled)];
  if (occurredAt === undefined || isHandled === undefined) return undefined;
  return {
    number: readText(archiveno),
    occurredAt,
    place: readText(area),
    offence: readText(act),
    code: readText(code),
    points: readPoints(fen, occurredAt),
    fineFen: readFen(money),
    handled: isHandled,
  };
}
