import type { Barred } from '#contract/violations';
import { dayOf } from '#domain/days/day';
import { windowReason } from '#domain/places/where-to-handle';
import { Refused, type Runtime } from '../ports';
import type { Cars } from '../cars/cars';
import type { Licences } from '../licences/licences';
import { driverOf } from './driver-of';
import { reasonsFor } from './violation-view';

/**
 * Which records one licence cannot take, and why: the channel's conditions (filing day, count of cars, class) are looked at before the
 * driver accepts anything. That points would reach twelve is left to the plan, which knows the order.
 */
export const barredRecords =
  ({ cars, licences, runtime }: { cars: Cars; licences: Licences; runtime: Runtime }) =>
  async (personId: string, licenceId: string, ids: readonly string[]): Promise<Barred> => {
    const licence = await licences.forAccepting(personId, licenceId);
    const records = await Promise.all(ids.map(async (id) => ({ id, ...(await known(personId, id)) })));
    return {
      barred: records.flatMap(({ id, seen, car }) => {
        if (!seen || !car) return [];
        const unusable = licence.status === 'valid' ? [] : [windowReason('licence_unusable', dayOf(runtime.now()))];
        const driver = driverOf(car, licence.cars);
        const found = reasonsFor(seen, { licence, ...(driver && { driver }) });
        const windowReasons = [...unusable, ...found.filter(({ code }) => !orderDecides.has(code))];
        return windowReasons.length > 0 ? [{ id, windowReasons: once(windowReasons) }] : [];
      }),
    };

    /** A record that is gone is refused when it is accepted; here it bars nothing. */
    async function known(person: string, id: string) {
      return cars.violation(person, id).catch((error: unknown) => {
        if (error instanceof Refused) return { seen: undefined, car: undefined };
        throw error;
      });
    }
  };

const orderDecides = new Set(['reaches_full_points']);

const once = <T extends { code: string }>(reasons: readonly T[]): T[] =>
  reasons.filter(({ code }, at) => reasons.findIndex((other) => other.code === code) === at);
