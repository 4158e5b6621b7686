import type { BureauDecision, BureauViolations, VehicleQuery } from '#contract/bureau';
import type { Source } from '#contract/common';
import { dayOf, shanghaiInstant } from '#domain/days/day';
import { fewAtOnce } from '../calls/few-at-once';
import { keepDecisions, keepList } from './kept-answers';
import { joined } from './joined';
import { keepingActs, withAct, type Acted } from './just-acted';
import { isNoAnswer, Refused, type Bureau, type Clock, type NoAnswer, type Sourced, type Told } from '../../ports';
import type { Database } from '../../store/database';
import { startingWith } from '../../store/numbers/starting-with';

/** An answer of before, with a word for the digits that its source accepted. */
export type KeptList = { proof: string; fetched_at: number; answer: Told<BureauViolations> };
export type Vehicle = VehicleQuery;

/** The bureau's word, or its last known word with its time when the bureau cannot be reached. */
export type CachedBureau = {
  /** kept: what is kept of this car, by what proved it, where it was read already. */
  violations(vehicle: Vehicle, kept?: readonly KeptList[]): Promise<Sourced<Told<BureauViolations> | null>>;
  /** @throws Refused decision_unknown, or bureau_down when nothing is known of it. */
  decision(number: string): Promise<Sourced<Told<BureauDecision>>>;
  /** Each as `decision` tells it, in the order of the numbers; all that is answered is kept in one statement. */
  decisions(numbers: readonly string[]): Promise<PromiseSettledResult<Sourced<Told<BureauDecision>>>[]>;
  /** Keeps what the bureau has just said of a decision in answer to an act. */
  keep(decision: BureauDecision): Promise<Source>;
  /** Writes into the kept list what an act has changed, and asks anew at the next look. */
  acted(vehicle: { plate: string; plateType: string }, act: Acted): Promise<void>;
  forget(vehicle: { plate: string; plateType: string }): Promise<void>;
  /** What there is to say while there is no word at all, and why; without a reason, for a car that the source refuses. */
  nothing(reason?: NoAnswer): Sourced<null>;
};

const freshMs = 20_000;
/** A quote may ask for twenty decisions: the bureau hears a few of one person's questions at a time. */
const askedAtOnce = 5;
/** By when a bureau lists a decision that it has just told us of. */
const listingMs = 24 * 3600_000;

type CacheDeps = { db: Database; bureau: Bureau; clock: Clock; name: string; proofOf: (vehicle: Vehicle) => string };

export function createCachedBureau({ db, bureau, clock, name, proofOf }: CacheDeps): CachedBureau {
  const source = (
    at: number,
    state: Source['state'],
    { toldBy = name }: { toldBy?: string } = {},
    reason?: Source['reason'],
  ): Source => ({ name: toldBy, asOf: shanghaiInstant(new Date(at)), state, ...(reason && { reason }) });

  const nothing = (reason?: NoAnswer): Sourced<null> => ({
    value: null,
    source: source(clock.now().getTime(), 'down', {}, reason),
  });

  /**
   * An answer is kept with what proved it, and is given to nobody who proves another thing: a list that wants no digits takes any, and
   * must not open what the police said to the right ones.
   */
  const listOf = ({ plate, plateType }: Vehicle, proof: string) =>
    db
      .selectFrom('bureau_violations')
      .selectAll()
      .where('plate', '=', plate)
      .where('plate_type', '=', plateType)
      .where('proof', '=', proof)
      .executeTakeFirst();

  async function violations(
    vehicle: Vehicle,
    kept?: readonly KeptList[],
  ): Promise<Sourced<Told<BureauViolations> | null>> {
    const { plate, plateType } = vehicle;
    const proof = proofOf(vehicle);
    const known = kept ? kept.find((list) => list.proof === proof) : await listOf(vehicle, proof);
    const now = clock.now().getTime();
    if (known && now - known.fetched_at < freshMs)
      return { value: known.answer, source: source(known.fetched_at, 'live', known.answer) };
    try {
      const answer = keepingActs(
        joined(await bureau.violations(vehicle), known?.answer),
        known?.answer,
        dayOf(clock.now()),
      );
      await keepList(db, { plate, plate_type: plateType, proof, fetched_at: now }, answer, known?.answer);
      return { value: answer, source: source(now, 'live', answer) };
    } catch (error) {
      if (!isNoAnswer(error)) throw error;
      return known
        ? { value: known.answer, source: source(known.fetched_at, 'stale', known.answer, error.code) }
        : nothing(error.code);
    }
  }

  async function keep(answer: Told<BureauDecision>): Promise<Source> {
    const now = clock.now().getTime();
    await keepDecisions(db, [answer], now);
    return source(now, 'live', answer);
  }

  async function decisions(numbers: readonly string[]): ReturnType<CachedBureau['decisions']> {
    const asked = await fewAtOnce(numbers, askedAtOnce, (number) => bureau.decision(number));
    const now = clock.now().getTime();
    await keepDecisions(
      db,
      asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
      now,
    );
    return Promise.allSettled(
      asked.map(async (one, at) =>
        one.status === 'fulfilled'
          ? { value: one.value, source: source(now, 'live', one.value) }
          : lastKnown(numbers[at]!, one.reason),
      ),
    );
  }

  async function lastKnown(number: string, error: unknown): Promise<Sourced<Told<BureauDecision>>> {
    // Fifteen typed digits find the sixteen that were answered: the last one is only a check digit.
    const known = await db
      .selectFrom('bureau_decisions')
      .selectAll()
      .where('number', 'like', startingWith(number))
      .executeTakeFirst();
    const reason = isNoAnswer(error) ? error.code : isStillUnlisted(error, known) ? 'not_listed_yet' : undefined;
    if (!reason || !known) throw error;
    return { value: known.answer, source: source(known.fetched_at, 'stale', known.answer, reason) };
  }

  async function decision(number: string): Promise<Sourced<Told<BureauDecision>>> {
    const [one] = await decisions([number]);
    if (one!.status === 'rejected') throw one!.reason;
    return one!.value;
  }

  /** A look-up may not know a decision yet that was just made (dabaike.org 3A8266BA). */
  const isStillUnlisted = (error: unknown, known: { fetched_at: number } | undefined): boolean =>
    error instanceof Refused &&
    error.code === 'decision_unknown' &&
    known !== undefined &&
    clock.now().getTime() - known.fetched_at < listingMs;

  async function acted(vehicle: { plate: string; plateType: string }, act: Acted): Promise<void> {
    const kept = await db
      .selectFrom('bureau_violations')
      .selectAll()
      .where('plate', '=', vehicle.plate)
      .where('plate_type', '=', vehicle.plateType)
      .execute();
    for (const { proof, answer } of kept)
      await db
        .updateTable('bureau_violations')
        .set({ answer: JSON.stringify(withAct(answer, act)), fetched_at: 0 })
        .where('plate', '=', vehicle.plate)
        .where('plate_type', '=', vehicle.plateType)
        .where('proof', '=', proof)
        .execute();
  }

  const forget = async ({ plate, plateType }: { plate: string; plateType: string }) => {
    await db.deleteFrom('bureau_violations').where('plate', '=', plate).where('plate_type', '=', plateType).execute();
  };
  return { violations, decision, decisions, keep, acted, forget, nothing };
}
