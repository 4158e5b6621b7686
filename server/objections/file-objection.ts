import type { Objected, ObjectTo } from '#contract/violations';
import { Refused, type Bureau } from '../ports';
import type { Garage } from '../cars/cars';
import type { KnownAnswers } from '../bureau/cached-bureau';
import { isObjectable } from '../violations/violation-view';

export type ObjectingDeps = { garage: Garage; bureau: Bureau; known: KnownAnswers };

/**
 * The driver says why a camera record is wrong, before it is handled (Order 157, art. 5, 22).
 * @throws Refused already_handled, statement_missing, not_found, bureau_down
 */
export const objectTo =
  ({ garage, bureau, known }: ObjectingDeps) =>
  async (personId: string, violationId: string, { ground, statement }: ObjectTo): Promise<Objected> => {
    const said = statement.trim();
    if (ground === 'other' && !said) throw new Refused('statement_missing', { field: 'statement' });
    const { seen, car } = await garage.violation(personId, violationId);
    if (seen.violation.objection && seen.violation.status === 'objection_pending') return seen.violation.objection;
    if (!isObjectable(seen)) throw new Refused('already_handled');
    const filed = await bureau.object({ recordNo: seen.violation.recordNo, ground, statement: said });
    await known.forget({ plate: car.plate, plateType: car.plate_type });
    return filed;
  };
