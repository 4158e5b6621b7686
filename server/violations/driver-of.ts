import type { BureauLicence } from '#contract/bureau';
import type { RoutingInput } from '#domain/places/where-to-handle';

/** How the driver stands to the car; undefined where the bureau does not say. */
export function driverOf(
  car: { plate: string; plate_type: string },
  cars: BureauLicence['cars'],
): RoutingInput['driver'] {
  if (!cars) return undefined;
  const own = cars.find(({ plate, plateType }) => plate === car.plate && plateType === car.plate_type);
  return {
    relation: own?.relation ?? 'other',
    ...(own?.filedOn && { filedOn: own.filedOn }),
    filedCars: cars.filter(({ relation }) => relation === 'filed').length,
  };
}
