import type { BureauViolation } from '#contract/bureau';
import type { Objected, ObjectTo } from '#contract/violations';
import { Refused, type Bureau, type ContentCheck, type Person } from '../ports';
import type { Cars } from '../cars/cars';
import type { CachedBureau } from '../bureau/cached-bureau';
import { isOwnNumber } from '../violations/own-number';
import { isObjectable } from '../violations/violation-view';

export type FileObjectionDeps = {
  cars: Cars;
  bureau: Bureau;
  cachedBureau: CachedBureau;
  checkContent: ContentCheck;
  /** Words of this case that a person has to look at. */
  openCase: (caseNumber: string) => Promise<void>;
  /** Keeps that it waits, so that its answer is told whenever it comes. */
  seen: (car: { plate: string; plateType: string }, violation: BureauViolation) => Promise<unknown>;
};

/**
 * The driver says why a camera record is wrong, before it is handled (Order 157, art. 5, 22). The platform's check of the words runs
 * beside the filing and bars nothing: a defence may not be refused (Administrative Penalty Law, art. 45).
 * @throws Refused already_handled, statement_missing, not_found, bureau_down
 */
export const fileObjection =
  ({ cars, bureau, cachedBureau, checkContent, openCase, seen: keepSeen }: FileObjectionDeps) =>
  async (person: Person, violationId: string, { ground, statement }: ObjectTo): Promise<Objected> => {
    const said = statement.trim();
    if (ground === 'other' && !said) throw new Refused('statement_missing', { field: 'statement' });
    const { seen, car } = await cars.violation(person.id, violationId);
    if (seen.violation.objection && seen.violation.status === 'objection_pending') return seen.violation.objection;
    if (isOwnNumber(seen.violation.recordNo)) throw new Refused('source_reads_only');
    if (!isObjectable(seen)) throw new Refused('already_handled');
    const { recordNo } = seen.violation;
    const [filed, verdict] = await Promise.all([
      bureau.object({ recordNo, ground, statement: said }),
      checkContent(person, said),
    ]);
    if (verdict === 'look') await openCase(filed.caseNumber);
    const vehicle = { plate: car.plate, plateType: car.plate_type };
    const waits = { status: 'objection_pending', objection: filed } as const;
    await cachedBureau.acted(vehicle, { recordNo, ...waits });
    await keepSeen(vehicle, { ...seen.violation, ...waits });
    return filed;
  };
