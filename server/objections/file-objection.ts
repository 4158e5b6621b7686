import type { Objected, ObjectTo } from '#contract/violations';
import { Refused, type Bureau } from '../ports';
import type { Cars } from '../cars/cars';
import type { CachedBureau } from '../bureau/cached-bureau';
import { isOwnNumber } from '../violations/own-number';
import { isObjectable } from '../violations/violation-view';

export type FileObjectionDeps = { cars: Cars; bureau: Bureau; cachedBureau: CachedBureau };

/**
 * The driver says why a camera record is wrong, before it is handled (Order 157, art. 5, 22).
 * @throws Refused already_handled, statement_missing, not_found, bureau_down
 */
export const fileObjection =
  ({ cars, bureau, cachedBureau }: FileObjectionDeps) =>
  async (personId: string, violationId: string, { ground, statement }: ObjectTo): Promise<Objected> => {
    const said = statement.trim();
    if (ground === 'other' && !said) throw new Refused('statement_missing', { field: 'statement' });
    const { seen, car } = await cars.violation(personId, violationId);
    if (seen.violation.objection && seen.violation.status === 'objection_pending') return seen.violation.objection;
    if (isOwnNumber(seen.violation.recordNo)) throw new Refused('source_reads_only');
    if (!isObjectable(seen)) throw new Refused('already_handled');
    const { recordNo } = seen.violation;
    const filed = await bureau.object({ recordNo, ground, statement: said });
    await cachedBureau.acted(
      { plate: car.plate, plateType: car.plate_type },
      { recordNo, status: 'objection_pending', objection: filed },
    );
    return filed;
  };
