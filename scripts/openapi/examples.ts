import type * as bureau from '../../contract/bureau';
import { fen } from '../../domain/payments/money';

// Made up: no such car, driver or office.
const office = {
  name: '某市交警支队第一大队',
  address: '示例路1号',
  hours: '周一至周五 9:00-17:00',
  phone: '12123',
  latitude: 30.27,
  longitude: 120.12,
};
export const vehicleQuery: bureau.VehicleQuery = { plate: '浙A12345', plateType: '02', lastSix: '123456' };
export const vehicle: bureau.BureauVehicle = {
  plate: '浙A12345',
  plateType: '02',
  ownerMasked: '张*',
  ownerKind: 'person',
};
export const decisionQuery: bureau.DecisionQuery = { number: '330106190000013' };
export const decision: bureau.BureauDecision = {
  number: '3301061900000131',
  paper: 'simplified',
  recordNo: '3301060000000131',
  partyMasked: '张*',
  plate: '浙A12345',
  plateType: '02',
  occurredAt: '2026-11-02T09:12:00+08:00',
  place: '文三路与学院路交叉口',
  offence: '机动车违反禁止标线指示',
  code: '1345',
  fineFen: fen(10_000),
  surchargeFen: null,
  points: 1,
  servedOn: '2026-11-09',
  service: 'electronic',
  status: 'unpaid',
  payableOnline: true,
  office,
};
export const violations: bureau.BureauViolations = {
  asOf: '2026-11-23T10:32:00+08:00',
  vehicle,
  violations: [
    {
      recordNo: '3301060000000131',
      kind: 'camera',
      paper: 'record',
      plate: '浙A12345',
      plateType: '02',
      vehicleGroup: 'B',
      road: 'other',
      occurredAt: '2026-11-02T09:12:00+08:00',
      enteredAt: '2026-11-04T10:00:00+08:00',
      notifiedAt: '2026-11-05T10:00:00+08:00',
      place: '文三路与学院路交叉口',
      latitude: 30.27,
      longitude: 120.12,
      regionCode: '330106',
      code: '1345',
      offence: '机动车违反禁止标线指示',
      measured: null,
      limit: null,
      points: 1,
      fineFen: fen(10_000),
      flags: [],
      status: 'unhandled',
      decision: null,
      photoState: 'available',
      photoIds: ['3301060000000131-1'],
      objection: null,
      office,
    },
  ],
};
export const licenceQuery: bureau.LicenceQuery = { number: '11010519491231002X', fileNumber: '330100000001' };
export const licence: bureau.BureauLicence = {
  nameMasked: '张*',
  licenceClass: 'C1',
  points: 3,
  cycleEndsOn: '2027-03-01',
  status: 'valid',
  given: [{ points: 3, finePaid: true, fineDueOn: '2026-10-12' }],
  cars: [{ plate: '浙A12345', plateType: '02', relation: 'owner' }],
};
export const acceptRecord: bureau.AcceptRecord = {
  recordNo: '3301060000000131',
  licenceNumber: '11010519491231002X',
  fileNumber: '330100000001',
};
export const acceptedRecord: bureau.AcceptedRecord = { decision, pointsAfter: 4 };
export const objectRecord: bureau.ObjectRecord = {
  recordNo: '3301060000000131',
  ground: 'plate_misread',
  statement: '照片中的车不是我的车',
  evidence: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
};
export const objectedRecord: bureau.ObjectedRecord = {
  caseNumber: '330106-2026-000131',
  ground: 'plate_misread',
  filedOn: '2026-11-23',
  answerBy: '2026-11-30',
};
export const sendEvidence: bureau.SendEvidence = {
  caseNumber: objectedRecord.caseNumber,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  type: 'image/jpeg',
  data: 'dGVzdA==',
};
export const evidenceTaken: bureau.EvidenceTaken = {
  caseNumber: sendEvidence.caseNumber,
  sha256: sendEvidence.sha256,
};
export const supplement: bureau.Supplement = {
  caseNumber: objectedRecord.caseNumber,
  nth: 1,
  statement: '车当时停在小区，附停车记录',
  evidence: [],
};
export const withdrawObjection: bureau.WithdrawObjection = { caseNumber: objectedRecord.caseNumber };
export const withdrawn: bureau.ObjectedRecord = { ...objectedRecord, withdrawnOn: '2026-11-24' };
export const writeBack: bureau.WriteBack = {
  number: '3301061900000131',
  amountFen: fen(10_000),
  receiptNo: 'FD20261123000131',
  gateway: 'wechat',
  transactionId: '4200001234202611230000000131',
  paidAt: '2026-11-23T10:40:00+08:00',
};
export const writtenBack: bureau.WrittenBack = {
  number: '3301061900000131',
  receiptNo: 'FD20261123000131',
  bookedAt: '2026-11-23T10:40:02+08:00',
};
export const bookedQuery: bureau.BookedQuery = { day: '2026-11-23' };
export const booked: bureau.Booked = {
  payments: [
    {
      number: '3301061900000131',
      receiptNo: 'FD20261123000131',
      amountFen: fen(10_000),
      gateway: 'wechat',
      transactionId: '4200001234202611230000000131',
      bookedAt: '2026-11-23T10:40:02+08:00',
    },
  ],
};
export const pushed: bureau.PushedViolations = { asOf: violations.asOf, violations: violations.violations };
export const pushTaken: bureau.PushTaken = { new: 1 };
export const officesQuery: bureau.OfficesQuery = { city: '3301' };
export const offices: bureau.BureauOffices = {
  city: '3301',
  madeOn: '2026-11-23',
  offices: [
    {
      id: '3301-1',
      regionCode: '330106',
      name: office.name,
      address: office.address,
      latitude: office.latitude,
      longitude: office.longitude,
      phone: '0571-87000001',
      hours: [
        { on: 'workday', from: '09:00', to: '12:00' },
        { on: 'workday', from: '13:30', to: '17:00' },
        { on: 'saturday', from: '09:00', to: '12:00' },
      ],
      does: ['records', 'papers', 'payment'],
      note: null,
    },
  ],
  cities: [{ city: '3301', name: '某市', latitude: 30.26, longitude: 120.13 }],
};
