/** A record that would be accepted: whose car it is decides what may come after twelve points. Unknown points are null. */
export type Pending = { id: string; car: string; points: number | null };
/** Records in the order in which they would be accepted by a licence that has lost `before` of the `full` points of a cycle. */
export type Accepting = { before: number; records: readonly Pending[]; full: number };
/** refused: twelve were reached with another car's record, and no other car may follow (Order 163, art. 14). */
export type Step = {
  id: string;
  before: number;
  after: number | null;
  outcome: 'fine' | 'reaches_twelve' | 'refused' | 'unknown';
};

/** What accepting records in this order does to the points, one by one. After an unknown one the rest is unknown as well. */
export function whatIf({ before, records, full: most }: Accepting): Step[] {
  let points: number | null = before;
  let fullWith: string | undefined = before >= most ? '' : undefined;
  return records.map(({ id, car, points: added }): Step => {
    const start = points ?? before;
    if (fullWith !== undefined && fullWith !== car) return { id, before: start, after: points, outcome: 'refused' };
    if (points === null || added === null) {
      points = null;
      return { id, before: start, after: null, outcome: 'unknown' };
    }
    points += added;
    if (points < most) return { id, before: start, after: points, outcome: 'fine' };
    fullWith = car;
    return { id, before: start, after: points, outcome: 'reaches_twelve' };
  });
}

/**
 * The order in which most records can be accepted: all of one car may be finished even past twelve points, those of no other
 * car after that (art. 14). So one car comes last with all its records, and before it the lightest of the others that keep the
 * sum below twelve. Tries each car as the last one. Records of unknown points come at the very end.
 */
export function bestOrder({ before, records, full: most }: Accepting): Pending[] {
  const room = most - before;
  const known = records.filter(({ points }) => points !== null).sort((a, b) => a.points! - b.points!);
  const cars = [...new Set(known.map(({ car }) => car))];
  const tried = cars.map((last) => {
    const others = known.filter(({ car }) => car !== last);
    const early = new Set(fitting(others, room));
    const rest = others.filter((one) => !early.has(one));
    return {
      order: [...early, ...known.filter(({ car }) => car === last), ...rest],
      done: early.size + known.length - others.length,
    };
  });
  const [best] = tried.sort((a, b) => b.done - a.done);
  return [...(best?.order ?? []), ...records.filter(({ points }) => points === null)];
}

/** The lightest that keep the sum below what is left: taking the lightest first takes the most. */
function fitting(lightestFirst: readonly Pending[], room: number): Pending[] {
  let sum = 0;
  return lightestFirst.filter(({ points }) => {
    if (sum + points! >= room) return false;
    sum += points!;
    return true;
  });
}
