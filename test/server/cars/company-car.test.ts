// A company's car: proven by the company's code, driven by whoever was assigned, and its points go to a driver's licence alone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Car } from '../../../contract/cars';
import type { BorrowedCar, Loan, LoanOffer } from '../../../contract/loans';
import type { OwnData } from '../../../contract/own-data';
import type { Violation, ViolationCard } from '../../../contract/violations';
import { acceptRecord } from '../../../server/violations/accept-record';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { endBy, recordsFor, take } from '../../support/drivers/lending';
import { knob } from '../../support/drivers/objecting';

let house: House;
let fleet: Api;
let car: Car;
beforeAll(async () => {
  house = await openHouse();
  fleet = await signIn(house, 'keeps the fleet');
});
afterAll(() => house.stop());

function add(api: Api, unitCode: string) {
  const { plate, plateType, lastSix } = house.samples.companyCar;
  return api.call<Car>('POST', '/v1/cars', { plate, plateType, lastSix, unitCode });
}
const violations = async () =>
  (await fleet.call<{ violations: ViolationCard[] }>('GET', `/v1/cars/${car.id}/violations`)).body.violations;

describe('a company’s car', () => {
  it.each([
    ['without the code', undefined, 403, 'unit_code_missing'],
    ['with letters that no code has', '91350100M000100YOI', 400, 'malformed_unit_code'],
    ['with another company’s', '91110000600037341L', 403, 'unit_code_wrong'],
    ['with one of before the standard, whose last sign does not fit', '91350203M0001QKT19', 403, 'unit_code_wrong'],
  ])('is not bound %s, and the answer says at which field', async (_how, unitCode, status, code) => {
    const { plate, plateType, lastSix } = house.samples.companyCar;
    const wanted = { plate, plateType, lastSix, ...(unitCode && { unitCode }) };
    const answer = await (await signIn(house, `tries ${code}`)).call('POST', '/v1/cars', wanted);
    expect(answer).toMatchObject({ status, body: { code, field: 'unitCode' } });
  });

  it('is bound with it, in whatever way it is written, and looked up with it from then on', async () => {
    const bound = await add(fleet, ' 91350100-m000100y43 ');
    expect(bound).toMatchObject({ status: 201, body: { ownerKind: 'unit' } });
    car = bound.body;
    const { plate, plateType } = house.samples.companyCar;
    await knob(house, 'bureau/camera', { plate, plateType });
    const [{ id }] = (await violations()) as [ViolationCard];
    const { body } = await fleet.call<Violation>('GET', `/v1/violations/${id}`);
    expect(body.ownerKind).toBe('unit');
  });

  it('is handled at a window, with the company’s papers, where no rule of the place says otherwise', async () => {
    const [first] = (await violations()).filter(({ status }) => status === 'unhandled');
    const { body } = await fleet.call<Violation>('GET', `/v1/violations/${first!.id}`);
    const reason = body.windowReasons.find(({ code }) => code === 'unit_vehicle')!;
    expect(reason.bring).toContain('unit_licence_and_letter');
  });

  it('is kept with its code sealed, and given out with it', async () => {
    const rows = JSON.stringify(await house.db.selectFrom('cars').selectAll().execute());
    expect(rows).not.toContain('91350100M000100Y43');
    const { cars } = (await fleet.call<OwnData>('GET', '/v1/own-data')).body;
    expect(cars).toMatchObject([{ unitCode: '91350100M000100Y43' }]);
  });
});

describe('its driver', () => {
  it('is assigned by whoever bound it, sees its records, and either of the two ends it at once', async () => {
    const [driver, next] = await Promise.all(['its driver', 'the next driver'].map((user) => signIn(house, user)));
    for (const [who, by] of [
      [driver!, fleet],
      [next!, next!],
    ] as const) {
      const wanted = { carId: car.id, note: '', days: 30, places: true, photos: true };
      const loan = (await fleet.call<Loan>('POST', '/v1/loans', wanted)).body;
      expect(loan).toMatchObject({ ownerKind: 'unit', state: 'offered' });
      const { token } = loan.link!;
      const { body: offer } = await who.call<LoanOffer>('POST', '/v1/loans/look', { token });
      expect(offer.offer).toMatchObject({ ownerKind: 'unit', places: true });
      expect((await take(who, loan, '王师傅')).body).toMatchObject({ ownerKind: 'unit' });
      const seen = (await recordsFor(who, loan)).body as BorrowedCar;
      expect(seen.records.length).toBeGreaterThan(0);
      expect((await endBy(by, loan)).status).toBe(204);
      expect((await recordsFor(who, loan)).status).toBe(404);
    }
  });
});

// Where a place lets units do it online.
describe('a record of it', () => {
  const asked: object[] = [];
  const record = {
    recordNo: '3301060000000001',
    status: 'unhandled',
    paper: 'decision',
    plate: '浙A12345',
    plateType: '02',
  };
  const accept = acceptRecord({
    cars: { violation: async () => ({ seen: { violation: record, vehicle: { ownerKind: 'unit' } }, car: {} }) },
    licences: { forAccepting: async () => ({ number: 'N', fileNumber: 'F', points: 0, status: 'valid' }) },
    bureau: {
      accept: async (sent: object) => {
        asked.push(sent);
        throw new Error('heard');
      },
    },
    runtime: { now: () => new Date('2026-11-30T10:00:00+08:00') },
  } as never);

  it('is admitted by nobody who does not say that they drove, and the bureau is told who does', async () => {
    const code = 'driver_not_said';
    await expect(accept('p', 'v', { licenceId: 'l' })).rejects.toMatchObject({ code, place: { field: 'drove' } });
    expect(asked).toEqual([]);
    await expect(accept('p', 'v', { licenceId: 'l', drove: true })).rejects.toThrow('heard');
    expect(asked).toMatchObject([{ licenceNumber: 'N', holderDrove: true }]);
  });
});
