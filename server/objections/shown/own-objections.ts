import type { Objection, ObjectionCard } from '#contract/objections';
import { dayOf } from '#domain/days/day';
import { isOpen } from '#domain/lives/objection-lifecycle';
import { Refused } from '../../ports';
import { transaction } from '../../store/database';
import type { ObjectionDeps } from '../deps';
import { hearOfObjections } from '../hearing';
import { ownObjection, picturesOf, type ObjectionRow } from '../rows';
import { objectionCard, objectionView } from './view';

/** A person's own objections, as they stand; each look at one asks the police first. */
export function createOwnObjections(deps: ObjectionDeps) {
  const { db, runtime, seal, cars, links, clean } = deps;
  const today = () => dayOf(runtime.now());

  /** What was last changed first. A draft about a car that was removed leads nowhere and is not listed. */
  async function list(personId: string): Promise<ObjectionCard[]> {
    const rows = await db
      .selectFrom('objections')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('changed_at', 'desc')
      .execute();
    const known = await db
      .selectFrom('record_ids')
      .select('id')
      .where('person_id', '=', personId)
      .where('id', 'in', [...rows.map(({ violation_id }) => violation_id), ''])
      .execute();
    const shown = rows.filter(
      ({ state, violation_id }) => state !== 'draft' || known.some(({ id }) => id === violation_id),
    );
    const pictures = await picturesOf(
      db,
      shown.map(({ id }) => id),
    );
    return shown.map((row) => {
      const own = pictures.filter(({ objection_id, state }) => objection_id === row.id && state !== 'refused');
      return objectionCard(row, own.length, { seal, today: today() });
    });
  }

  /** @throws Refused not_found */
  async function one(personId: string, id: string): Promise<Objection> {
    const before = await ownObjection(db, personId, id);
    const record = await recordOf(personId, before);
    if (record)
      await transaction(db, runtime, (tx) =>
        hearOfObjections(tx, deps, { plate: before.plate, plateType: before.plate_type }, [record.seen.violation]),
      );
    const row = await ownObjection(db, personId, id);
    const events = await db
      .selectFrom('objection_events')
      .selectAll()
      .where('objection_id', '=', id)
      .orderBy('nth')
      .execute();
    const pictures = await picturesOf(db, [id]);
    const takesPictures = clean !== undefined;
    return objectionView({ row, pictures, events, record, takesPictures }, { seal, today: today(), links });
  }

  /** A source that is silent, or no longer knows the car, hides nothing of what was written here. */
  const recordOf = (personId: string, row: ObjectionRow) =>
    cars.violation(personId, row.violation_id).catch((error: unknown) => {
      if (error instanceof Refused) return undefined;
      throw error;
    });

  /** The last one about a record, for the record's own page: what is open, else what is over. */
  async function about(personId: string, violationId: string): Promise<{ id: string; state: string } | null> {
    const rows = await db
      .selectFrom('objections')
      .select(['id', 'state'])
      .where('person_id', '=', personId)
      .where('violation_id', '=', violationId)
      .orderBy('created_at', 'desc')
      .execute();
    const sent = rows.filter(({ state }) => state !== 'draft');
    return rows.find(({ state }) => isOpen(state) && state !== 'draft') ?? sent[0] ?? rows[0] ?? null;
  }
  return { list, one, about };
}
