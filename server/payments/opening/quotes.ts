import type { BureauDecision } from '#contract/bureau';
import type { Decision } from '#contract/decisions';
import type { GatewayName, NewQuote, Quote, QuoteItem } from '#contract/payments';
import type { RefusalCode } from '#contract/refusals';
import type { Platform } from '#contract/session';
import { nextMidnight, shanghaiInstant } from '#domain/days/day';
import { parseDecisionNumber } from '#domain/input/decision-number';
import { maskPlate } from '#domain/people/masking';
import { addFen, type Fen } from '#domain/payments/money';
import { decisionView, dueTomorrow } from '../../decisions/decision-view';
import type { Cars } from '../../cars/cars';
import type { CachedBureau } from '../../bureau/kept/cached-bureau';
import type { Payees } from '../payees';
import {
  Refused,
  type PaymentStatus,
  type PaymentStatuses,
  type Person,
  type Runtime,
  type Sourced,
  type SpendLookUp,
  type Told,
} from '../../ports';
import type { Database } from '../../store/database';
import { newId } from '../../store/sealing/sealing';

export type QuoteDeps = {
  db: Database;
  cachedBureau: CachedBureau;
  cars: Cars;
  paymentStatuses: PaymentStatuses;
  spendLookUp: SpendLookUp;
  runtime: Runtime;
  payees: Payees;
  /** Whose cashier opens on the asker's platform. */
  gatewayOn(platform: Platform): GatewayName;
  /** The invitation behind a token, of this decision. @throws Refused not_found, invitation_over */
  invited(token: string, number: string): Promise<string>;
};

const quoteMs = 15 * 60_000;
/** The surcharge grows at midnight: no cashier may be open then, and none is opened just before. */
const beforeMidnightMs = 60_000;
const lastOrdersMs = 150_000;
/** By so much our clock may run ahead of the bureau's: until then its amount may still be yesterday's. */
const clocksDifferMs = 60_000;

/** Until when an amount of today may be paid. @throws Refused near_midnight in a day's last two and a half minutes and its first one */
export function payableUntil(now: Date): Date {
  const midnight = nextMidnight(now).getTime();
  const isNewDay = nextMidnight(new Date(now.getTime() - clocksDifferMs)).getTime() < midnight;
  if (isNewDay || midnight - now.getTime() < lastOrdersMs) throw new Refused('near_midnight');
  return new Date(Math.min(now.getTime() + quoteMs, midnight - beforeMidnightMs));
}

/** What these decisions cost now, as far as one cashier may take them: its money has one payee, which has a merchant there. From the bureau's live word. @throws Refused not_taken_here, example_number, window_only, at_treasury, decision_suspended, decision_revoked, decision_paid, decision_paying, bureau_down */
export const quoteDecisions =
  ({ db, cachedBureau, cars, paymentStatuses, spendLookUp, runtime, payees, gatewayOn, invited }: QuoteDeps) =>
  async ({ id: personId, platform }: Pick<Person, 'id' | 'platform'>, wanted: NewQuote): Promise<Quote> => {
    const now = runtime.now();
    const validUntil = payableUntil(now);
    const all = [...new Set(wanted.decisionNumbers.map(checkedNumber))];
    const invitation = wanted.invitation === undefined ? null : await invitationOf(wanted.invitation, all);
    const [here, elsewhere] = parted(all, (number) => payees.takes(payees.ofDecision(number), gatewayOn(platform)));
    if (here.length === 0) throw new Refused('not_taken_here', { field: 'decisionNumbers', at: 0 });
    const payee = payees.ofDecision(here[0]!);
    const [numbers, later] = parted(here, (number) => payees.ofDecision(number) === payee);
    const plates = await cars.platesOf(personId);
    const told = await toldOf(plates);
    const statuses = await paymentStatuses(told.map(({ value }) => value.number));
    const quoted = told.map((one) => quoteItem(one, statuses.get(one.value.number)));
    const items = quoted.map(({ item }) => item);
    const totalFen = addFen(items.map((item) => item.totalFen));
    const id = newId(runtime);
    await db
      .insertInto('quotes')
      .values({
        id,
        person_id: personId,
        paid_for: wanted.paidFor,
        items: JSON.stringify(items),
        total_fen: totalFen,
        valid_until: validUntil.getTime(),
        created_at: now.getTime(),
        invitation_id: invitation,
      })
      .execute();
    return {
      id,
      items,
      totalFen,
      tomorrowFen: tomorrowOf(totalFen, quoted),
      serviceFeeFen: 0,
      paidFor: wanted.paidFor,
      payee: payees.nameOf(payee),
      later: later.length,
      ...(elsewhere.length > 0 && { elsewhere }),
      validUntil: shanghaiInstant(validUntil),
    };

    async function invitationOf(token: string, asked: readonly string[]): Promise<string> {
      if (asked.length !== 1) throw new Refused('not_found', { field: 'decisionNumbers' });
      return invited(token, asked[0]!);
    }

    /** What was asked is counted before it is answered, with no regard to what the others are. */
    async function toldOf(plates: ReadonlySet<string>): Promise<Sourced<Told<BureauDecision>>[]> {
      const answers = await cachedBureau.decisions(numbers);
      for (const [at, one] of answers.entries())
        if (one.status === 'rejected' && isUnknown(one.reason)) await spendLookUp(personId, [numbers[at]!], 'unknown');
      const told = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      const others = told.flatMap(({ value }) => (plates.has(value.plate) ? [] : [value.number]));
      await spendLookUp(personId, others, 'found');
      for (const one of answers) if (one.status === 'rejected') throw one.reason;
      return [...new Map(told.map((one) => [one.value.number, one])).values()];
    }

    function quoteItem(
      { value: decision, source }: Sourced<Told<BureauDecision>>,
      paymentStatus: PaymentStatus | undefined,
    ): Quoted {
      const ofMyCar = plates.has(decision.plate);
      // Money moves on the bureau's present word only.
      if (source.reason === 'not_listed_yet') throw new Refused('not_listed_yet', { field: 'decisionNumbers' });
      if (source.state !== 'live') throw new Refused('bureau_down');
      const view = decisionView({ decision, paymentStatus, source, now, ofMyCar });
      const notOwed = whyNotOwed(view);
      if (notOwed) throw new Refused(notOwed, placeIn(wanted, decision.number));
      const {
        partyMasked,
        place,
        occurredAt,
        offence,
        offenceEnglish,
        fineFen,
        surchargeFen,
        totalFen: due,
        dueSafe,
        dueLegal,
        provisional,
        daysLate,
        surchargeRule,
      } = view;
      const item = {
        decisionNumber: decision.number,
        partyMasked,
        plate: ofMyCar ? view.plate : maskPlate(view.plate),
        place,
        occurredAt,
        offence,
        offenceEnglish,
        fineFen,
        surchargeFen,
        totalFen: due,
        dueSafe,
        dueLegal,
        provisional,
        daysLate,
        surchargeRule,
      };
      return { item, tomorrowFen: dueTomorrow(decision, now) };
    }
  };

const isUnknown = (error: unknown): boolean => error instanceof Refused && error.code === 'decision_unknown';

/** Why a decision is not owed, or not here; of several the others may be paid without it. */
function whyNotOwed({ isExample, status }: Decision): RefusalCode | undefined {
  if (isExample) return 'example_number';
  if (status === 'window_only' || status === 'at_treasury') return status;
  if (status === 'suspended') return 'decision_suspended';
  if (status === 'revoked') return 'decision_revoked';
  return status === 'paid' || status === 'paid_unconfirmed' ? 'decision_paid' : undefined;
}

/** Where it stands in what was asked, with or without its last digit. */
const placeIn = ({ decisionNumbers }: NewQuote, number: string) => ({
  field: 'decisionNumbers',
  at: decisionNumbers.findIndex((one) => number.startsWith(checkedNumber(one))),
});

type Quoted = { item: QuoteItem; tomorrowFen: Fen | null };
/** Said only where it is more, and where nothing in it is unknown. */
function tomorrowOf(totalFen: Fen, quoted: readonly Quoted[]): Fen | null {
  const known = quoted.flatMap(({ tomorrowFen }) => (tomorrowFen === null ? [] : [tomorrowFen]));
  const tomorrow = addFen(known);
  return known.length === quoted.length && tomorrow > totalFen ? tomorrow : null;
}

const parted = <T>(all: readonly T[], isIn: (one: T) => boolean): [T[], T[]] => [
  all.filter(isIn),
  all.filter((one) => !isIn(one)),
];

function checkedNumber(text: string): string {
  const number = parseDecisionNumber(text);
  if (!number.ok) throw new Refused(number.error.code, { field: 'decisionNumbers', at: number.error.at });
  return number.value;
}
