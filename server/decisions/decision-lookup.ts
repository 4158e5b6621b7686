import type { Decision } from '#contract/decisions';
import { parseDecisionNumber } from '#domain/decision-number';
import { maskPlate } from '#domain/masking';
import { Refused, type Clock, type Standings } from '../ports';
import { decisionView } from './decision-view';
import type { Garage } from '../cars/cars';
import type { KnownAnswers } from '../bureau/cached-bureau';

export type LookupDeps = {
  garage: Garage;
  known: KnownAnswers;
  standings: Standings;
  treasury: { lookAtDecision(number: string): Promise<void> };
  clock: Clock;
};

/** A decision by the number on the paper. The plate is masked unless the asker has that car. */
export const lookUpDecision =
  ({ garage, known, standings, treasury, clock }: LookupDeps) =>
  async (personId: string, text: string): Promise<Decision> => {
    const number = parseDecisionNumber(text);
    if (!number.ok) throw new Refused(number.error.code, { field: 'number', at: number.error.at });
    const { value: decision, source } = await known.decision(number.value);
    if (decision.atTreasury) await treasury.lookAtDecision(decision.number);
    const standing = (await standings([decision.number])).get(decision.number);
    const ofMyCar = await garage.owns(personId, decision.plate);
    const view = decisionView({ decision, standing, source, ofMyCar, now: clock.now() });
    return ofMyCar ? view : { ...view, plate: maskPlate(view.plate) };
  };
