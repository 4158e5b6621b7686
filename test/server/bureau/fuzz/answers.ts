import type { BureauDecision, BureauViolation, BureauViolations } from '../../../../contract/bureau';
import { fen } from '../../../../domain/payments/money';
import * as checked from '../../../../server/bureau/boundary/checked-answer';
import { readJisu } from '../../../../server/bureau/sources/jisuapi';
import { readJuhe } from '../../../../server/bureau/sources/juhe';
import { readNotice, readPaid } from '../../../../server/bureau/sources/nontax';
import { objectIn } from '../../../../server/bureau/sources/public-call';
import { listed } from '../../../../server/bureau/sources/public-list';
import { offices } from '../../../../scripts/openapi/examples';
import { hangzhouOffice } from '../../../support/neighbours/offices';

export const now = new Date('2026-11-28T09:00:00+08:00');
export const car = { plate: '京A12345', plateType: '02', lastSix: '123456' };
export const number = '1101041000001234';
const recordNo = '1101041000000001';
const city = { region: '1101', office: hangzhouOffice };

const decision: BureauDecision = {
  number,
  paper: 'simplified',
  recordNo,
  partyMasked: '张*',
  plate: car.plate,
  plateType: car.plateType,
  occurredAt: '2026-11-02T09:00:00+08:00',
  place: '朝阳北路',
  offence: '违反禁令标志',
  code: '1116',
  fineFen: fen(20_000),
  surchargeFen: fen(600),
  points: 1,
  servedOn: '2026-11-05',
  service: 'electronic',
  status: 'unpaid',
  suspensions: [{ from: '2026-11-20', to: null }],
  payableOnline: true,
  office: hangzhouOffice,
};
const record: BureauViolation = {
  recordNo,
  kind: 'camera',
  paper: 'record',
  plate: car.plate,
  plateType: car.plateType,
  vehicleGroup: 'B',
  road: 'other',
  occurredAt: '2026-11-02T09:00:00+08:00',
  enteredAt: '2026-11-03T09:00:00+08:00',
  notifiedAt: null,
  place: '朝阳北路',
  latitude: 39.9,
  longitude: 116.4,
  regionCode: '110105',
  code: '1116',
  offence: '违反禁令标志',
  measured: null,
  limit: null,
  points: 1,
  fineFen: fen(20_000),
  flags: [],
  status: 'decided',
  decision,
  photoState: 'none',
  photoIds: [],
  office: hangzhouOffice,
};
const list: BureauViolations = {
  asOf: '2026-11-28T08:59:00+08:00',
  vehicle: { ...car, ownerMasked: '张*', ownerKind: 'person' },
  violations: [record, { ...record, recordNo: '1101041000000002', status: 'unhandled', decision: null }],
};
const juheLine = {
  date: '2026-10-05 08:07:09',
  area: '文三路',
  act: '违反禁止标线',
  code: '1345',
  fen: '1',
  money: '100',
  handled: '0',
  archiveno: recordNo,
  wzcity: '',
};
const jisuLine = {
  time: '2026-10-05 08:07:09',
  address: '天目山路',
  content: '违反禁止标线',
  legalnum: '1345',
  price: '100',
  score: '1',
  number: recordNo,
  lat: '30.2',
  lng: '120.1',
};

/** Each source: an answer as it should be, and what the service makes of one. */
export const sources: Record<string, { good: unknown; read: (answer: unknown) => unknown }> = {
  'bureau, list': { good: list, read: (answer) => checked.checkedViolations(answer, car, now) },
  'bureau, decision': { good: decision, read: (answer) => checked.checkedDecision(answer, number, now) },
  'bureau, admission': {
    good: { decision, pointsAfter: 1 },
    read: (answer) => checked.checkedAcceptance(answer, recordNo, now),
  },
  'bureau, licence': {
    good: { nameMasked: '张*', licenceClass: 'C1', points: 3, cycleEndsOn: '2027-03-01', status: 'valid', cars: [] },
    read: checked.checkedLicence,
  },
  'bureau, push': {
    good: { asOf: list.asOf, violations: list.violations },
    read: (answer) => checked.readablePush(JSON.stringify(answer), now)?.pushed,
  },
  'bureau, offices': { good: offices, read: (answer) => checked.checkedOffices(answer, '3301', now) },
  juhe: {
    good: { resultcode: '200', error_code: 0, result: { hphm: car.plate, hpzl: '02', lists: [juheLine, juheLine] } },
    read: (answer) => listed(car, readJuhe(objectIn(answer), car), city, { now: () => now }),
  },
  jisuapi: {
    good: { status: '0', result: { lsprefix: '京', lsnum: 'A12345', count: '2', list: [jisuLine, jisuLine] } },
    read: (answer) => listed(car, readJisu(objectIn(answer), car), city, { now: () => now }),
  },
  'non-tax, notice': {
    good: {
      errcode: 0,
      payment_notice_no: number,
      user_name: '张三',
      fee: 20_600,
      items: [{ item_name: '交通违法罚款', fee: 20_000, overdue: 600, penalty: 0 }],
      payment_notice_create_time: 1_793_000_000,
    },
    read: (answer) => readNotice(number, objectIn(answer), city, now),
  },
  'non-tax, order': { good: { status: 3 }, read: (answer) => readPaid(objectIn(answer)) },
};
