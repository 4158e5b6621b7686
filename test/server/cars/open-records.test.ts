// What is under review or being paid is still open: a car of which no other thing is to do is not told to be clear.
import { expect, it } from '@jest/globals';
import type { BureauVehicle, BureauViolation } from '../../../contract/bureau';
import { fen } from '../../../domain/payments/money';
import { carView } from '../../../server/cars/car-view';
import type { PaymentStatus } from '../../../server/ports';
import { dueNow } from '../../../server/decisions/decision-view';
import { violationCard, type ViolationInContext } from '../../../server/violations/violation-view';

const now = new Date('2026-11-28T04:00:00Z');
const vehicle = { plate: '粤A84586', plateType: '02', ownerMasked: '吴*', ownerKind: 'person' } as BureauVehicle;
const source = { name: '示例市交警', asOf: now.toISOString(), state: 'live' } as const;
const row = { id: 'c'.repeat(22), plate: vehicle.plate, plate_type: '02', owner_masked: '吴*' } as never;

const record = (change: Partial<BureauViolation> = {}): BureauViolation => ({
  recordNo: '4401001234567890',
  kind: 'camera',
  paper: 'record',
  plate: vehicle.plate,
  plateType: '02',
  vehicleGroup: 'B',
  road: 'other',
  occurredAt: '2026-11-17T08:12:00+08:00',
  enteredAt: '2026-11-18T08:12:00+08:00',
  notifiedAt: '2026-11-18T09:00:00+08:00',
  place: '武侯大道双楠段',
  latitude: null,
  longitude: null,
  regionCode: '440100',
  code: '1345',
  offence: '违反禁止标线指示',
  measured: null,
  limit: null,
  points: 1,
  fineFen: fen(20000),
  flags: [],
  status: 'unhandled',
  decision: null,
  photoState: 'available',
  photoIds: ['one'],
  office: { name: '', address: '', hours: '', phone: '', latitude: 0, longitude: 0 },
  ...change,
});
const decided = (servedOn: string): BureauViolation => {
  const decision = {
    number: '4401061900000131',
    recordNo: '4401001234567890',
    paper: 'simplified',
    service: 'electronic',
    servedOn,
    fineFen: fen(20000),
    surchargeFen: null,
    status: 'unpaid',
    payableOnline: true,
  } as unknown as NonNullable<BureauViolation['decision']>;
  return record({ status: 'decided', decision });
};
const seen = (violation: BureauViolation, paymentStatus?: PaymentStatus): ViolationInContext => ({
  id: 'v'.repeat(22),
  violation,
  vehicle,
  now,
  due: violation.decision && dueNow(violation.decision, now),
  others: () => [],
  paymentStatus,
  photo: null,
});

it('counts what is being paid and what is under review', () => {
  const records = [seen(decided('2026-11-20'), 'paying'), seen(record({ status: 'objection_pending' }))];
  const car = carView(row, { seen: records, unreadable: 0 }, source);
  expect(car).toMatchObject({ toHandle: 0, toPay: 0, beingPaid: 1, underReview: 1, payableFen: 0 });
});
it('says what a late decision costs today, and not the bare fine', () => {
  const late = violationCard(seen(decided('2026-11-10')));
  expect(late).toMatchObject({ status: 'overdue', fineFen: 20000, amountFen: 21800, lastDay: '2026-11-25' });
});
it('says the day by which all that can be paid is to be paid', () => {
  expect(carView(row, { seen: [seen(decided('2026-11-20'))], unreadable: 0 }, source).payBy).toBe('2026-12-05');
  expect(carView(row, { seen: [], unreadable: 0 }, source).payBy).toBeNull();
});
it('marks a record in which something does not fit, so that it is looked at before it is accepted', () => {
  expect(violationCard(seen(record({ photoPlate: '粤A84588' }))).worthChecking).toBe(true);
  expect(violationCard(seen(record())).worthChecking).toBe(false);
});
