import type { PushedViolations } from '#contract/bureau';
import type { CachedBureau } from '../bureau/kept/cached-bureau';
import { hearOfObjections } from '../objections/hearing';
import { transaction } from '../store/database';
import { recordFound, type Car, type FoundDeps } from './found-violations';

/** Takes what the bureau pushed: into the same records as what is found by asking, and the screens ask afresh. */
export const createReceivePush =
  ({ cachedBureau, ...deps }: FoundDeps & { cachedBureau: Pick<CachedBureau, 'forget'> }) =>
  async ({ violations }: PushedViolations): Promise<number> => {
    const cars = new Map<string, Car>(
      violations.map(({ plate, plateType }) => [`${plate} ${plateType}`, { plate, plateType }]),
    );
    let fresh = 0;
    for (const car of cars.values()) {
      const bound = await deps.db
        .selectFrom('cars')
        .select('id')
        .where('plate', '=', car.plate)
        .where('plate_type', '=', car.plateType)
        .limit(1)
        .executeTakeFirst();
      const ofCar = violations.filter(({ plate, plateType }) => plate === car.plate && plateType === car.plateType);
      // Whoever objected and then removed the car is owed the answer all the same.
      if (!bound) await transaction(deps.db, deps.runtime, (tx) => hearOfObjections(tx, deps, car, ofCar));
      if (!bound) continue;
      fresh += await recordFound(deps, car, ofCar, 'push');
      await cachedBureau.forget(car);
    }
    return fresh;
  };
