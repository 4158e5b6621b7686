import type { PushedViolations } from '#contract/bureau';
import type { CachedBureau } from '../bureau/cached-bureau';
import type { Runtime } from '../ports';
import type { Database } from '../store/database';
import { recordFound, type Car } from './found-violations';

/** Takes what the bureau pushed: into the same records as what is found by asking, and the screens ask afresh. */
export const createReceivePush =
  ({ db, cachedBureau, runtime }: { db: Database; cachedBureau: CachedBureau; runtime: Runtime }) =>
  async ({ violations }: PushedViolations): Promise<number> => {
    const cars = new Map<string, Car>(
      violations.map(({ plate, plateType }) => [`${plate} ${plateType}`, { plate, plateType }]),
    );
    let fresh = 0;
    for (const car of cars.values()) {
      const bound = await db
        .selectFrom('cars')
        .select('id')
        .where('plate', '=', car.plate)
        .where('plate_type', '=', car.plateType)
        .limit(1)
        .executeTakeFirst();
      if (!bound) continue;
      const ofCar = violations.filter(({ plate, plateType }) => plate === car.plate && plateType === car.plateType);
      fresh += await recordFound(db, runtime, car, ofCar, 'push');
      await cachedBureau.forget(car);
    }
    return fresh;
  };
