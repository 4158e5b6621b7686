import type { TSchema } from '@sinclair/typebox';
import * as bureau from '../../contract/bureau';
import * as examples from './examples';

/** refusals: the codes of each status, besides those that every call may answer. */
export type Call = {
  path: string;
  operationId: string;
  summary: string;
  description: string;
  body: TSchema;
  asked: object;
  answer: TSchema;
  answered: object;
  refusals: Record<number, string[]>;
};

/** What a bureau offers; contract/bureau.ts says how each call is signed. */
export const calls: Call[] = [
  {
    path: 'vehicles/verify',
    operationId: 'verifyVehicle',
    summary: 'Whether a car is known under its last six',
    description:
      'Asked when a driver adds a car. A unit’s car is proven by the unit’s code too: without it `unit_code_missing` tells the driver to give it. Only reads.',
    body: bureau.VehicleQuery,
    asked: examples.vehicleQuery,
    answer: bureau.BureauVehicle,
    answered: examples.vehicle,
    refusals: { 403: ['last_six_wrong', 'unit_code_missing', 'unit_code_wrong'], 404: ['vehicle_unknown'] },
  },
  {
    path: 'violations/query',
    operationId: 'listViolations',
    summary: 'All records and decisions of a car',
    description: 'The whole list as of `asOf`; an empty `violations` says that there are none. Only reads.',
    body: bureau.VehicleQuery,
    asked: examples.vehicleQuery,
    answer: bureau.BureauViolations,
    answered: examples.violations,
    refusals: { 403: ['last_six_wrong', 'unit_code_missing', 'unit_code_wrong'], 404: ['vehicle_unknown'] },
  },
  {
    path: 'licences/verify',
    operationId: 'verifyLicence',
    summary: 'A driving licence with its points',
    description:
      'Asked when a driver adds a licence, and before a record is accepted with it. A name is sent beside numbers without a check character (passports, permits, the residence card of 2017). Only reads.',
    body: bureau.LicenceQuery,
    asked: examples.licenceQuery,
    answer: bureau.BureauLicence,
    answered: examples.licence,
    refusals: { 403: ['file_number_wrong', 'name_wrong'], 404: ['licence_unknown'] },
  },
  {
    path: 'violations/accept',
    operationId: 'acceptViolation',
    summary: 'The driver admits a camera record',
    description: 'The bureau decides. The same record and licence again give the same decision.',
    body: bureau.AcceptRecord,
    asked: examples.acceptRecord,
    answer: bureau.AcceptedRecord,
    answered: examples.acceptedRecord,
    refusals: { 403: ['window_only', 'driver_unsaid'], 404: ['record_unknown'], 409: ['already_handled'] },
  },
  {
    path: 'violations/object',
    operationId: 'objectToViolation',
    summary: 'The driver objects to a camera record',
    description:
      'Before the record is handled (Order 157, art. 22). The same objection again gives the same case while it is open. `evidence` announces the pictures that follow by `objections/evidence`. What became of it is told by the list, in the record’s `objection`: `asked` while more is wanted, `answer` once there is one; status `eliminated` where it was upheld, also of a record that was paid meanwhile; where it was rejected or withdrawn the record is `unhandled` again.',
    body: bureau.ObjectRecord,
    asked: examples.objectRecord,
    answer: bureau.ObjectedRecord,
    answered: examples.objectedRecord,
    refusals: { 404: ['record_unknown'], 409: ['already_handled'] },
  },
  {
    path: 'objections/evidence',
    operationId: 'sendEvidence',
    summary: 'A picture that an objection announced',
    description:
      'JPEG without metadata, at most 1920 pixels a side. Repeated until it is answered: the same picture again gives the same answer. Refused with `evidence_refused` where it was not announced, cannot be read or is not what its digest says; the objection stands without it.',
    body: bureau.SendEvidence,
    asked: examples.sendEvidence,
    answer: bureau.EvidenceTaken,
    answered: examples.evidenceTaken,
    refusals: { 404: ['case_unknown'], 409: ['case_closed'], 422: ['evidence_refused'] },
  },
  {
    path: 'objections/supplement',
    operationId: 'answerWhatWasAsked',
    summary: 'The driver answers what the office asked for',
    description: 'The case is under review again. The same answer again gives the same case.',
    body: bureau.Supplement,
    asked: examples.supplement,
    answer: bureau.ObjectedRecord,
    answered: examples.objectedRecord,
    refusals: { 404: ['case_unknown'], 409: ['case_closed', 'nothing_asked'] },
  },
  {
    path: 'objections/withdraw',
    operationId: 'withdrawObjection',
    summary: 'The driver withdraws the objection',
    description:
      'Before it is answered. The record is `unhandled` again and its days run as before. The same again gives the same case.',
    body: bureau.WithdrawObjection,
    asked: examples.withdrawObjection,
    answer: bureau.ObjectedRecord,
    answered: examples.withdrawn,
    refusals: { 404: ['case_unknown'], 409: ['case_closed'] },
  },
  {
    path: 'decisions/query',
    operationId: 'findDecision',
    summary: 'A decision by its number',
    description: 'Fifteen digits are accepted, the answer has sixteen. Only reads.',
    body: bureau.DecisionQuery,
    asked: examples.decisionQuery,
    answer: bureau.BureauDecision,
    answered: examples.decision,
    refusals: { 404: ['decision_unknown'] },
  },
  {
    path: 'decisions/payments',
    operationId: 'writeBackPayment',
    summary: 'A decision was paid',
    description:
      'Repeated until it is answered: the same `receiptNo` again gives the same answer and books nothing anew.',
    body: bureau.WriteBack,
    asked: examples.writeBack,
    answer: bureau.WrittenBack,
    answered: examples.writtenBack,
    refusals: { 404: ['decision_unknown'], 409: ['already_paid'], 422: ['amount_differs'] },
  },
  {
    path: 'decisions/booked',
    operationId: 'listBooked',
    summary: 'What was booked on one day',
    description: 'Of what this channel wrote back, on one day of Asia/Shanghai; compared with our books. Only reads.',
    body: bureau.BookedQuery,
    asked: examples.bookedQuery,
    answer: bureau.Booked,
    answered: examples.booked,
    refusals: {},
  },
  {
    path: 'offices/query',
    operationId: 'listOffices',
    summary: 'The offices of a city where people may come',
    description:
      'Asked for when a driver wants to know where to go. What the list does not say is null, never left to be guessed. A bureau without lists refuses every city. Only reads.',
    body: bureau.OfficesQuery,
    asked: examples.officesQuery,
    answer: bureau.BureauOffices,
    answered: examples.offices,
    refusals: { 404: ['city_unlisted'] },
  },
];

export const push: Call = {
  path: 'newViolations',
  operationId: 'pushViolations',
  summary: 'The bureau tells what is new: POST /v1/bureau/violations at the service',
  description:
    'Signed by the bureau as the service signs its own calls, with the path `/v1/bureau/violations`; the answer is signed by the service. A timestamp is taken within 300 seconds of the service’s clock, a nonce once: after 409 `replayed` sign anew with another nonce. Repeat at growing intervals until the signed 200 comes; the same record again changes nothing, so a repetition is safe. 1 to 200 records at once. After 400 `malformed` nothing of it was read: mend it; a single record that cannot be read is counted in `unreadable` and hides no other. Records of cars that nobody has added are not kept.',
  body: bureau.PushedViolations,
  asked: examples.pushed,
  answer: bureau.PushTaken,
  answered: examples.pushTaken,
  refusals: { 400: ['malformed'] },
};
