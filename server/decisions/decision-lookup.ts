import type { Decision } from '#contract/decisions';
import { paperOf, parseDecisionNumber } from '#domain/input/decision-number';
import { maskPlate } from '#domain/people/masking';
import { Refused, type Clock, type PaymentStatuses, type SpendLookUp, type TakenBy } from '../ports';
import { decisionView } from './decision-view';
import type { Cars } from '../cars/cars';
import type { CachedBureau } from '../bureau/kept/cached-bureau';

export type LookupDeps = {
  cars: Cars;
  cachedBureau: CachedBureau;
  paymentStatuses: PaymentStatuses;
  treasury: { pollDecision(number: string): Promise<void> };
  spendLookUp: SpendLookUp;
  takenBy: TakenBy;
  clock: Clock;
};

/** A decision as a stranger who holds its number sees it, whoever asks; nothing is counted. */
export const shownDecision =
  ({ cachedBureau, paymentStatuses, takenBy, clock }: Omit<LookupDeps, 'cars' | 'treasury' | 'spendLookUp'>) =>
  async (number: string): Promise<Decision> => {
    const { value: decision, source } = await cachedBureau.decision(number);
    const paymentStatus = (await paymentStatuses([decision.number])).get(decision.number);
    const facts = { decision, paymentStatus, source, ofMyCar: false, now: clock.now() };
    const view = decisionView({ ...facts, takenBy: takenBy(decision.number) });
    return { ...view, plate: maskPlate(view.plate) };
  };

const isUnknown = (error: unknown): boolean => error instanceof Refused && error.code === 'decision_unknown';

/** A decision by the number on the paper. The plate is masked unless the asker has that car. */
export const lookUpDecision =
  ({ cars, cachedBureau, paymentStatuses, treasury, spendLookUp, takenBy, clock }: LookupDeps) =>
  async (personId: string, text: string): Promise<Decision> => {
    const number = parseDecisionNumber(text);
    if (!number.ok) throw new Refused(number.error.code, { field: 'number', at: number.error.at });
    const { value: decision, source } = await cachedBureau.decision(number.value).catch(async (error: unknown) => {
      if (isUnknown(error)) await spendLookUp(personId, [number.value], 'unknown');
      throw isUnknown(error) && paperOf(number.value) ? new Refused('paper_not_decided', { field: 'number' }) : error;
    });
    const ofMyCar = (await cars.platesOf(personId)).has(decision.plate);
    if (!ofMyCar) await spendLookUp(personId, [decision.number], 'found');
    if (decision.atTreasury) await treasury.pollDecision(decision.number);
    const paymentStatus = (await paymentStatuses([decision.number])).get(decision.number);
    const facts = { decision, paymentStatus, source, ofMyCar, now: clock.now() };
    const view = decisionView({ ...facts, takenBy: takenBy(decision.number) });
    return ofMyCar ? view : { ...view, plate: maskPlate(view.plate) };
  };
