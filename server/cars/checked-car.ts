import type { VehicleQuery } from '#contract/bureau';
import type { NewCar } from '#contract/cars';
import { parseLastSix } from '#domain/cars/last-six';
import { parsePlate } from '#domain/cars/plate';
import { parseUnitCode } from '#domain/people/unit-code';
import { Refused } from '../ports';

/** What was typed of a car, as the bureau is asked for it. @throws Refused with the field and the place at fault */
export function checkedCar(wanted: NewCar): VehicleQuery {
  const plate = parsePlate(wanted.plate);
  if (!plate.ok) throw new Refused(plate.error.code, { field: 'plate', at: plate.error.at });
  const lastSix = parseLastSix(wanted.lastSix);
  if (!lastSix.ok) throw new Refused(lastSix.error.code, { field: 'lastSix', at: lastSix.error.at });
  const unit = wanted.unitCode?.trim() ? parseUnitCode(wanted.unitCode) : undefined;
  // One whose check character does not fit may be of before the standard: the bureau knows.
  if (unit && !unit.ok) throw new Refused(unit.error.code, { field: 'unitCode', at: unit.error.at });
  return {
    plate: plate.value.plate,
    plateType: wanted.plateType,
    lastSix: lastSix.value,
    ...(unit && { unitCode: unit.value.unitCode }),
  };
}
