import type { Fen } from '#contract/common';
import type { BureauDecision, BureauViolation } from '#contract/bureau';
import { chinaDay, rfc3339 } from '../../kit/time/china-time';
import type { Random } from '../../kit/random/random';
import { decisionNumber, recordNumber } from './numbers';
import { offences, type Offence } from './offences';
import type { Car } from './world';

export type Draw = { random: Random; serial: number; anchor: number; car: Car };
const dayMs = 86_400_000;
const weighted = offences.flatMap((offence) => Array<Offence>(offence.weight).fill(offence));

export function drawViolation({ random, serial, anchor, car }: Draw): BureauViolation {
  const offence = random.pick(weighted);
  const daysAgo = random.whole(1, 700);
  const onscene = !offence.camera || random.next() < 0.12;
  const fate = random.next();
  const paper = onscene && fate < 0.06 ? 'compulsory_measure' : onscene && fate < 0.12 ? 'handling_notice' : undefined;
  const decided = !paper && (onscene || fate < 0.55);
  const violation = bareViolation({ random, serial, anchor, car }, offence, { daysAgo, onscene });
  if (paper) return { ...violation, paper };
  if (!decided)
    return { ...violation, status: fate > 0.97 ? 'objection_pending' : fate > 0.94 ? 'eliminated' : 'unhandled' };
  const servedAgo = onscene ? daysAgo : Math.max(0, daysAgo - random.whole(0, 25));
  const paid = random.next() < 0.7;
  return decide(violation, { serial, servedOn: chinaDay(new Date(anchor - servedAgo * dayMs)), paid, car });
}

/** A violation as the camera or the officer leaves it, before anybody has handled it. */
export function bareViolation(
  { random, serial, anchor, car }: Draw,
  offence: Offence,
  { daysAgo, onscene }: { daysAgo: number; onscene: boolean },
): BureauViolation {
  const occurred = anchor - daysAgo * dayMs - random.whole(1, 600) * 60_000;
  const { city } = car;
  const photoState = onscene ? 'none' : random.next() < 0.08 ? 'withheld' : daysAgo > 600 ? 'expired' : 'available';
  const recordNo = recordNumber(city.region, serial);
  return {
    recordNo,
    kind: onscene ? 'onscene' : 'camera',
    paper: onscene ? 'decision' : 'record',
    plate: car.vehicle.plate,
    plateType: car.vehicle.plateType,
    vehicleGroup: 'B',
    road: offence.fast ? 'fast' : 'other',
    occurredAt: rfc3339(new Date(occurred)),
    enteredAt: rfc3339(new Date(occurred + 2 * dayMs)),
    notifiedAt: rfc3339(new Date(Math.min(occurred + 3 * dayMs, anchor))),
    place: offence.fast ? city.fastRoad : random.pick(city.places),
    latitude: city.latitude + random.whole(-300, 300) / 10_000,
    longitude: city.longitude + random.whole(-300, 300) / 10_000,
    regionCode: city.region,
    code: offence.code,
    offence: offence.text,
    measured: offence.speed?.[1] ?? null,
    limit: offence.speed?.[0] ?? null,
    points: offence.points,
    fineFen: (offence.fineYuan * 100) as Fen,
    flags: offence.flag ? [offence.flag] : [],
    status: 'unhandled',
    decision: null,
    photoState,
    photoPlate: photoState === 'available' ? car.vehicle.plate : null,
    usualFineFen: (offence.fineYuan * 100) as Fen,
    photoIds: photoState === 'available' ? [1, 2, 3].map((n) => `${recordNo}-${n}`) : [],
    office: officeOf(car),
  };
}

/** What a camera of three days ago saw, entered today, with its photos. @param at milliseconds since 1970 */
export function seenByCamera(draw: Draw, offence: Offence): BureauViolation {
  const seen = bareViolation(draw, offence, { daysAgo: 3, onscene: false });
  const enteredAt = rfc3339(new Date(draw.anchor));
  return {
    ...seen,
    enteredAt,
    notifiedAt: enteredAt,
    photoState: 'available',
    photoPlate: seen.plate,
    photoIds: [1, 2, 3].map((n) => `${seen.recordNo}-${n}`),
  };
}

export function decide(
  violation: BureauViolation,
  { serial, servedOn, paid, car }: { serial: number; servedOn: string; paid: boolean; car: Car },
): BureauViolation {
  const fineFen = violation.fineFen ?? 0;
  const general = fineFen > 20_000;
  const decision: BureauDecision = {
    number: decisionNumber(violation.regionCode, general ? '2' : '1', serial),
    paper: general ? 'general' : 'simplified',
    recordNo: violation.recordNo,
    partyMasked: car.owner.licence.nameMasked,
    plate: violation.plate,
    plateType: violation.plateType,
    occurredAt: violation.occurredAt,
    place: violation.place,
    offence: violation.offence,
    code: violation.code,
    fineFen: fineFen as Fen,
    surchargeFen: null,
    points: violation.points,
    servedOn,
    service: violation.kind === 'onscene' ? 'hand' : 'electronic',
    status: paid ? 'paid' : 'unpaid',
    payableOnline: violation.flags.length === 0,
    office: violation.office,
  };
  return { ...violation, status: paid ? 'paid' : 'decided', decision };
}

const officeOf = ({ city }: Car): BureauViolation['office'] => ({
  name: `${city.name}违法处理窗口`,
  address: `${city.places[0]}东100米`,
  hours: '周一至周五 9:00-17:00',
  phone: '12123',
  latitude: city.latitude,
  longitude: city.longitude,
});
