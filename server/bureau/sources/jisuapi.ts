import type { VehicleQuery } from '#contract/bureau';
import { Refused, type Bureau, type Clock } from '../../ports';
import { createBreaker } from '../breaker';
import { askPublic, lastOf, listIn, objectIn, type Wanted } from './public-call';
import {
  listed,
  readCoordinate,
  readFen,
  readInstant,
  readPoints,
  readsOnly,
  type Line,
  type ListedCity,
} from './public-list';

export type JisuSettings = { url: string; appkey: string };
/** carorg: of `illegal/carorg2`; engine and frame: how many characters it wants, 0 for all, null for none. */
export type JisuCity = ListedCity & { carorg: string; engine: Wanted; frame: Wanted };

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
  return readsOnly((vehicle) => guard(async () => listed(vehicle, await lines(vehicle), city, clock)));

  async function lines({ plate, plateType, lastSix }: VehicleQuery): Promise<Line[]> {
    const answer = await askPublic(`${url}/illegal/query`, {
      appkey,
      carorg: city.carorg,
      lsprefix: plate.slice(0, 1),
      lsnum: plate.slice(1),
      lstype: plateType,
      engineno: lastOf(lastSix, city.engine),
      frameno: lastOf(lastSix, city.frame),
    });
    const status = /^\d+$/.test(String(answer.status)) ? Number(answer.status) : NaN;
    if (status === noRecords) return [];
    if (status !== 0) throw refusals[status]?.() ?? new Refused('bureau_down');
    return listIn(objectIn(answer.result).list).map(line);
  }
}

/** The list says nothing of handling: a line is taken as still to handle, which asks the driver to look and hides nothing. */
function line({ time, address, content, legalnum, price, score, number, lat, lng }: Record<string, unknown>): Line {
  return {
    number: text(number),
    occurredAt: readInstant(time),
    place: text(address),
    offence: text(content),
    code: text(legalnum),
    points: readPoints(score),
    fineFen: readFen(price),
    handled: false,
    latitude: readCoordinate(lat),
    longitude: readCoordinate(lng),
  };
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
