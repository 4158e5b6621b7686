import type { VehicleQuery } from '#contract/bureau';
import { Refused, type Bureau, type Clock } from '../../ports';
import { createBreaker } from '../calls/breaker';
import { normalisePlate } from '#domain/cars/plate';
import { readCoordinate, readFen, readInstant, readPoints, readText } from './list-values';
import { askPublic, lastOf, listIn, objectIn, type Wanted } from './public-call';
import { listed, readsOnly, type Line, type ListedCity, type SaidList } from './public-list';

export type JisuSettings = { url: string; appkey: string };
/** carorg: of `illegal/carorg2`; engine and frame: its engineno and frameno, in its own convention. */
export type JisuCity = ListedCity & { carorg: string; engine: number | null; frame: number | null };

const closed = () => new Refused('source_closed');
const busy = () => new Refused('source_busy');
const plateWrong = (at: number) => () => new Refused('malformed_plate', { field: 'plate', at });
const lastSixWrong = () => new Refused('last_six_wrong', { field: 'lastSix' });
const needsMore = () => new Refused('source_needs_more', { field: 'lastSix' });

/** status of jisuapi's own page. 101-108 concern our key or the whole service. What is not listed here counts as down. */
const refusals: Record<number, () => Refused> = {
  101: closed,
  102: closed,
  103: closed,
  105: closed,
  108: closed,
  109: closed,
  104: busy,
  106: busy,
  201: closed,
  202: closed,
  203: plateWrong(0),
  204: plateWrong(0),
  205: plateWrong(1),
  206: plateWrong(1),
  207: lastSixWrong,
  208: lastSixWrong,
  209: lastSixWrong,
  210: lastSixWrong,
  // It wants the number of the registration certificate, which we do not ask of anybody.
  211: needsMore,
  212: needsMore,
  217: () => new Refused('listed_at_police_only'),
};
const noRecords = 230;

/**
 * 极速数据 illegal/query as a bureau that can be read only. 230 is an answer: no records. 217 says that there are some
 * without naming them: never shown as none. Down: 107 (maintenance), 216, 220 (police server).
 */
export function createJisuapi({ url, appkey }: JisuSettings, city: JisuCity, clock: Clock): Bureau {
  const guard = createBreaker(clock);
  const ask = ({ plate, plateType, lastSix }: VehicleQuery) =>
    askPublic(`${url}/illegal/query`, {
      appkey,
      carorg: city.carorg,
      lsprefix: plate.slice(0, 1),
      lsnum: plate.slice(1),
      lstype: plateType,
      engineno: lastOf(lastSix, wanted(city.engine)),
      frameno: lastOf(lastSix, wanted(city.frame)),
    });

  const list = readsOnly((vehicle) =>
    guard(async () => listed(vehicle, readJisu(await ask(vehicle), vehicle), city, clock), {
      operation: 'violations',
      about: vehicle.plate,
    }),
  );
  return { ...list, resting: guard.resting };
}

/** jisuapi's own convention in carorg: 0 asks nothing, 100 the whole number, N its last N. */
const wanted = (characters: number | null): Wanted =>
  characters === null || characters === 0 ? 'none' : characters >= 100 ? 'whole' : characters;

/** An answer of jisuapi as a list. @throws Refused what it refuses, or answer_unclear */
export function readJisu(answer: Record<string, unknown>, { plate }: VehicleQuery): SaidList {
  const code = readText(answer.status);
  const status = /^\d{1,4}$/.test(code) ? Number(code) : NaN;
  if (status === noRecords) {
    // "No records" beside records is no answer to either.
    if (hasLines(answer.result)) throw new Refused('answer_unclear');
    return { lines: [] };
  }
  if (status !== 0) throw refusals[status]?.() ?? new Refused('bureau_down');
  const result = objectIn(answer.result);
  const echoed = readText(result.lsprefix) + readText(result.lsnum);
  if (echoed.length > 1 && normalisePlate(echoed) !== plate) throw new Refused('answer_unclear');
  const lines = listIn(result.list).map(line);
  const count = readText(result.count);
  // A count beside an empty list: there are records, and they were not sent.
  if (lines.length === 0 && /^[1-9]\d*$/.test(count)) throw new Refused('answer_unclear');
  return { lines, ...(/^\d{1,5}$/.test(count) && { count: Number(count) }) };
}

function hasLines(result: unknown): boolean {
  const list = typeof result === 'object' && result !== null ? (result as { list?: unknown }).list : undefined;
  return typeof list === 'object' && list !== null && Object.keys(list).length > 0;
}

/** The list says nothing of handling: a line is taken as still to handle, which asks the driver to look and hides nothing. */
function line(said: unknown): Line | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const { time, address, content, legalnum, price, score, number, lat, lng } = said as Record<string, unknown>;
  const occurredAt = readInstant(time);
  if (occurredAt === undefined) return undefined;
  return {
    number: readText(number),
    occurredAt,
    place: readText(address),
    offence: readText(content),
    code: readText(legalnum),
    points: readPoints(score, occurredAt),
    fineFen: readFen(price),
    handled: null,
    latitude: readCoordinate(lat, 90),
    longitude: readCoordinate(lng, 180),
  };
}
