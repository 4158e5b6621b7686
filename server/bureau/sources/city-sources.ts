import { isNoAnswer, Refused, type Bureau, type NoAnswer, type Told } from '../../ports';

export type SourceName = 'bureau' | 'juhe' | 'jisuapi' | 'nontax';
/** One source as it serves one city, under the name that people read. */
export type CitySource = { name: string; bureau: Bureau };
/**
 * A city's sources, the one to be asked first first. region: the digits that its decision and record numbers begin with;
 * plates: what its plates begin with ("浙A"; letters follow no rule from region codes, so they are said).
 */
export type City = { region: string; plates: readonly string[]; sources: readonly CitySource[] };

/** These say nothing of the thing asked for: the next source may know more. */
const passes = new Set(['source_reads_only', 'source_needs_more', 'listed_at_police_only']);
const goesOn = (error: unknown): error is Refused =>
  isNoAnswer(error) || (error instanceof Refused && passes.has(error.code));

/**
 * Several sources as one bureau. A question goes by the plate, or by the number, to its city's sources in their order;
 * past one that is down, busy, closed or cannot answer. The first answer holds, "no such car" too. What changes
 * something is asked of the first source that can do it and of no other: an admission whose answer was lost is not
 * repeated elsewhere. What belongs to no city's list goes to `rest`.
 */
export function createCitySources(cities: readonly City[], rest: CitySource): Bureau {
  const own = [rest];
  const byPlate = ({ plate }: { plate: string }) => longest(cities, ({ plates }) => plates, plate)?.sources ?? own;
  const byNumber = (number: string) => longest(cities, ({ region }) => [region], number)?.sources ?? own;

  return {
    vehicle: (query) => first(byPlate(query), ({ bureau }) => bureau.vehicle(query)),
    violations: (query) =>
      first(byPlate(query), (source, silent) => source.bureau.violations(query).then(told(source, silent))),
    decision: (number) =>
      first(byNumber(number), (source, silent) => source.bureau.decision(number).then(told(source, silent))),
    accept: (record) => only(byNumber(record.recordNo), ({ bureau }) => bureau.accept(record)),
    object: (record) => only(byNumber(record.recordNo), ({ bureau }) => bureau.object(record)),
    sendEvidence: (recordNo, picture) =>
      only(byNumber(recordNo), ({ bureau }) => bureau.sendEvidence(recordNo, picture)),
    supplement: (recordNo, answer) => only(byNumber(recordNo), ({ bureau }) => bureau.supplement(recordNo, answer)),
    withdraw: (recordNo, objection) => only(byNumber(recordNo), ({ bureau }) => bureau.withdraw(recordNo, objection)),
    writeBack: (payment) => only(byNumber(payment.number), ({ bureau }) => bureau.writeBack(payment)),
    treasury: (number) =>
      byNumber(number)
        .map(({ bureau }) => bureau.treasury?.(number))
        .find(Boolean),
    offices: (city) =>
      first(byNumber(city), (source, silent) => source.bureau.offices(city).then(told(source, silent))),
    licence: rest.bureau.licence,
    booked: rest.bureau.booked,
    photo: rest.bureau.photo,
  };
}

const told =
  ({ name }: CitySource, silent: CitySource | undefined) =>
  <T extends object>(answer: T): Told<T> => ({ ...answer, toldBy: name, ...(silent && { insteadOf: silent.name }) });

function longest(cities: readonly City[], prefixes: (city: City) => readonly string[], text: string): City | undefined {
  const fits = (city: City) =>
    Math.max(
      0,
      ...prefixes(city)
        .filter((prefix) => text.startsWith(prefix))
        .map(({ length }) => length),
    );
  const [best] = [...cities].sort((a, b) => fits(b) - fits(a));
  return best && fits(best) > 0 ? best : undefined;
}

async function first<T>(
  sources: readonly CitySource[],
  ask: (source: CitySource, silent: CitySource | undefined) => Promise<T>,
): Promise<T> {
  const refused: Refused[] = [];
  let silent: CitySource | undefined;
  for (const source of sources) {
    try {
      return await ask(source, silent);
    } catch (error) {
      if (!goesOn(error)) throw error;
      if (isNoAnswer(error)) silent ??= source;
      refused.push(error);
    }
  }
  throw said(refused);
}

/** The next source is asked only when this one cannot do such a thing at all. */
async function only<T>(sources: readonly CitySource[], ask: (source: CitySource) => Promise<T>): Promise<T> {
  for (const source of sources) {
    try {
      return await ask(source);
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'source_reads_only') throw error;
    }
  }
  throw new Refused('source_reads_only');
}

/** "There are records, look elsewhere" is never swallowed by a silence; then what may pass with time comes before what will not. */
const gravest = [
  'listed_at_police_only',
  'bureau_down',
  'source_busy',
  'answer_unclear',
  'source_closed',
  'source_needs_more',
  'source_reads_only',
] as const satisfies readonly (NoAnswer | string)[];

const said = (refused: readonly Refused[]): Refused =>
  gravest.flatMap((code) => refused.find((one) => one.code === code) ?? [])[0] ?? new Refused('source_reads_only');
