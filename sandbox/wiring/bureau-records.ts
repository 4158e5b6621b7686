import type { Office } from '../bureau/office/office';
import { BureauRefusal } from '../bureau/refusal';
import { dayAfter } from '../kit/time/china-time';
import type { FindCar } from '../public-lists/public-car';
import type { Owed } from '../treasury/order';

/** The public lists copy what the police have: the same records as the bureau's own, with less said of each. */
export const findCarIn =
  (office: Office): FindCar =>
  (plate, plateType) => {
    const car = office.carOf({ plate, plateType });
    if (!car) return undefined;
    const open = office.violationsOf(car).filter(({ status }) => status !== 'paid' && status !== 'eliminated');
    const records = open.map((record) => ({ ...record, handled: record.status === 'decided' }));
    return { plate, plateType, lastSix: car.lastSix, records };
  };

/** What the treasury knows of a decision: the sum and the day, nothing of the car. */
export function owedBy(office: Office, number: string): Owed | undefined {
  try {
    const { partyMasked, fineFen, surchargeFen, servedOn, offence } = office.decision(number);
    return {
      userName: partyMasked,
      fineFen,
      surchargeFen: surchargeFen ?? 0,
      madeAt: `${servedOn}T10:00:00+08:00`,
      expiresOn: dayAfter(servedOn, 15),
      offence,
    };
  } catch (error) {
    if (error instanceof BureauRefusal) return undefined;
    throw error;
  }
}
