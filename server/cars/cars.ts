import type { BureauVehicle, BureauViolation, BureauViolations, VehicleQuery } from '#contract/bureau';
import type { Car, NewCar } from '#contract/cars';
import type { Source } from '#contract/common';
import type { CarViolations } from '#contract/violations';
import { isNoAnswer, Refused, type Bureau, type Runtime, type PaymentStatuses, type Told } from '../ports';
import { isDuplicate, type Database } from '../store/database';
import { newId, type Seal } from '../store/sealing/sealing';
import { carView, type CarRow } from './car-view';
import { checkedCar } from './checked-car';
import { provenBy } from '../store/sealing/proven-by';
import { knownCars, type KnownCar } from './known-cars';
import { untoldOf } from './untold';
import type { LockOut } from '../limits/lock-out';
import type { CachedBureau } from '../bureau/kept/cached-bureau';
import { decisionsIn, inContext, type PhotoLinks } from '../violations/in-context';
import { recordIds } from '../violations/record-ids';
import { pageOf } from './page-of';
import { violationCard, type ViolationInContext } from '../violations/violation-view';
import { withoutDriver } from '../violations/without-driver';

export type CarsDeps = {
  db: Database;
  bureau: Bureau;
  cachedBureau: CachedBureau;
  paymentStatuses: PaymentStatuses;
  seal: Seal;
  runtime: Runtime;
  lockOut: LockOut;
  photos: PhotoLinks;
  /** Hears of each car that is bound, where cars are watched. */
  bound?: (car: Pick<VehicleQuery, 'plate' | 'plateType'>) => Promise<void>;
};
export type Cars = ReturnType<typeof createCars>;

const mostCars = 10;
const numbersOf = (violations: readonly BureauViolation[]) => violations.map(({ recordNo }) => recordNo);

/** A person's cars and what the bureau has on them. Everything is read under the person's own id. */
export function createCars(deps: CarsDeps) {
  const { db, bureau, cachedBureau, paymentStatuses, seal, runtime, photos, lockOut } = deps;

  async function add(personId: string, wanted: NewCar): Promise<Car> {
    const vehicle = checkedCar(wanted);
    const { count } = await db
      .selectFrom('cars')
      .select((q) => q.fn.countAll<number>().as('count'))
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= mostCars) throw new Refused('too_many_cars');
    const found = await proven(personId, vehicle);
    const row: CarRow = {
      id: newId(runtime),
      person_id: personId,
      plate: vehicle.plate,
      plate_type: vehicle.plateType,
      last_six_sealed: seal.close(vehicle.lastSix),
      unit_code_sealed: vehicle.unitCode === undefined ? null : seal.close(vehicle.unitCode),
      owner_masked: found.ownerMasked,
      owner_kind: found.ownerKind,
      created_at: runtime.now().getTime(),
      consented_to: wanted.consentTo ?? null,
    };
    await db
      .insertInto('cars')
      .values(row)
      .execute()
      .catch((error) => {
        throw isDuplicate(error) ? new Refused('car_already_added', { field: 'plate' }) : error;
      });
    await deps.bound?.(vehicle);
    return (await look(row)).car;
  }

  /** No such car, or other digits: one answer, or whoever hides a plate's middle would tell it by asking for each. */
  const proven = (personId: string, vehicle: VehicleQuery): Promise<BureauVehicle> =>
    lockOut(personId, `${vehicle.plate} ${vehicle.plateType}`, {
      isWrong: (code) => code === 'last_six_wrong' || code === 'unit_code_wrong',
      ask: () =>
        bureau.vehicle(vehicle).catch((error: unknown) => {
          const isUnknown = error instanceof Refused && error.code === 'car_unknown';
          throw isUnknown ? new Refused('last_six_wrong', { field: 'lastSix' }) : error;
        }),
    });

  const vehicleOf = ({ plate, plate_type: plateType, ...row }: CarRow): VehicleQuery => ({
    plate,
    plateType,
    ...provenBy(seal, row),
  });

  async function look(row: CarRow, from?: number): Promise<CarViolations> {
    const { value, source } = await cachedBureau.violations(vehicleOf(row));
    const seen = await seenIn(row, value);
    const unreadable = value?.unreadable ?? 0;
    return {
      car: carView(row, { seen, unreadable }, source),
      ...pageOf(seen.map(violationCard), from),
      unreadable,
      withoutDriver: withoutDriver(seen, runtime.now()),
      untold: await untoldOf(db, row, runtime),
      source,
    };
  }

  /**
   * A car that the bureau refuses (sold, or with another engine) must not hide the others, nor show what was known
   * of it: that may be a new owner's by now. Its own page says why.
   */
  const orNothing = (error: unknown): ReturnType<CachedBureau['nothing']> => {
    if (!(error instanceof Refused)) throw error;
    return cachedBureau.nothing(isNoAnswer(error) ? error.code : undefined);
  };

  /** Of the bureau's answer, all or the one that is asked for. */
  async function seenIn(
    row: CarRow,
    answer: BureauViolations | null,
    recordNo?: string,
  ): Promise<ViolationInContext[]> {
    if (!answer) return [];
    const violations = recordNo ? answer.violations.filter((one) => one.recordNo === recordNo) : answer.violations;
    const ids = await recordIds(db, runtime, row, numbersOf(violations));
    const statuses = await paymentStatuses(decisionsIn(violations));
    return inContext(answer, violations, photos, { ids, statuses, personId: row.person_id, now: runtime.now() });
  }

  type Looked = { row: CarRow; source: Source; value: Told<BureauViolations> | null; ids: Map<string, string> };

  async function lookAt({ lists, ids: kept, ...row }: KnownCar): Promise<Looked> {
    // In a function of its own: digits that cannot be opened are refused like what the bureau refuses.
    const asked = async () => cachedBureau.violations(vehicleOf(row), lists);
    const { value, source } = await asked().catch(orNothing);
    const known = new Map(Object.entries(kept ?? {}));
    return { row, source, value, ids: await recordIds(db, runtime, row, numbersOf(value?.violations ?? []), known) };
  }

  /** As many statements for ten cars as for one, where the bureau's answers are fresh. */
  async function list(personId: string): Promise<Car[]> {
    const looked = await Promise.all((await knownCars(db, personId)).map(lookAt));
    const statuses = await paymentStatuses(looked.flatMap(({ value }) => decisionsIn(value?.violations ?? [])));
    return looked.map(({ row, source, value, ids }) => {
      const known = { ids, statuses, personId, now: runtime.now() };
      const seen = value ? inContext(value, value.violations, photos, known) : [];
      return carView(row, { seen, unreadable: value?.unreadable ?? 0 }, source);
    });
  }

  async function rowOf(personId: string, carId: string): Promise<CarRow> {
    const row = await db
      .selectFrom('cars')
      .selectAll()
      .where('person_id', '=', personId)
      .where('id', '=', carId)
      .executeTakeFirst();
    if (!row) throw new Refused('not_found');
    return row;
  }

  /** One violation by our own name for it, freshly looked up, with the car it is of. */
  async function violation(personId: string, id: string) {
    const sighting = await db
      .selectFrom('record_ids')
      .selectAll()
      .where('person_id', '=', personId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!sighting) throw new Refused('not_found');
    const row = await rowOf(personId, sighting.car_id);
    const { value, source } = await cachedBureau.violations(vehicleOf(row));
    if (!value) throw new Refused(source.reason ?? 'bureau_down');
    const [seen] = await seenIn(row, value, sighting.record_no);
    if (!seen) throw new Refused('record_unknown');
    return { seen, source, car: row };
  }

  return {
    add,
    violation,
    list,
    violations: async (personId: string, carId: string, from?: number): Promise<CarViolations> =>
      look(await rowOf(personId, carId), from),
    /** All records of a car with what is known of each, for whoever its owner lets see it. */
    async records(personId: string, carId: string) {
      const row = await rowOf(personId, carId);
      const { value, source } = await cachedBureau.violations(vehicleOf(row));
      return { car: row, source, seen: await seenIn(row, value) };
    },
    platesOf: async (personId: string): Promise<ReadonlySet<string>> => {
      const rows = await db.selectFrom('cars').select('plate').where('person_id', '=', personId).execute();
      return new Set(rows.map(({ plate }) => plate));
    },
    async remove(personId: string, carId: string): Promise<void> {
      await rowOf(personId, carId);
      await db.deleteFrom('cars').where('id', '=', carId).execute();
    },
  };
}
