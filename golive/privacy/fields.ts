import type { TSchema } from '@sinclair/typebox';
import { NewCar, NewLicence } from '#contract/cars';
import { DecisionLookup } from '#contract/decisions';
import { Fault } from '#contract/faults';
import { LookAtInvitation, NameOfPayer, NewInvitation } from '#contract/invitations';
import { AcceptBorrowed, LookAtLoan, NewLoan, TakeLoan } from '#contract/loans';
import { ChooseNotices } from '#contract/messages';
import {
  DraftObjection,
  FileObjection,
  NewPicture,
  OpenObjection,
  PicturePart,
  SupplementObjection,
} from '#contract/objections';
import { NewPayment, NewQuote } from '#contract/payments';
import { NewReport } from '#contract/reports';
import { Agreement, SignIn } from '#contract/session';
import { NewTreasuryOrder } from '#contract/treasury';
import { Accept, AskBarred, ObjectTo } from '#contract/violations';
import type { Kind } from './kinds';

/** Everything that the app sends, by the name of its schema in the contract. */
export const requests: Record<string, TSchema> = {
  NewCar,
  NewLicence,
  DecisionLookup,
  Accept,
  AskBarred,
  ObjectTo,
  OpenObjection,
  DraftObjection,
  FileObjection,
  SupplementObjection,
  NewPicture,
  PicturePart,
  NewQuote,
  NewPayment,
  NewTreasuryOrder,
  SignIn,
  Agreement,
  Fault,
  NewReport,
  ChooseNotices,
  NewInvitation,
  LookAtInvitation,
  NameOfPayer,
  NewLoan,
  LookAtLoan,
  TakeLoan,
  AcceptBorrowed,
};

/** What each field is, of what is sent; "ours" is nothing of a person's: a choice, a version, a number that we gave. */
const kinds: Record<string, Kind | 'ours'> = {
  'NewCar.plate': 'plate',
  'NewCar.plateType': 'plate',
  'NewCar.lastSix': 'vehicle',
  'NewCar.unitCode': 'vehicle',
  'NewLicence.number': 'licence',
  'NewLicence.fileNumber': 'licence',
  'NewLicence.name': 'licence',
  'NewLicence.consentTo': 'ours',
  'NewCar.consentTo': 'ours',
  'DecisionLookup.number': 'decision',
  'Accept.licenceId': 'ours',
  'Accept.drove': 'ours',
  'AskBarred.violationIds': 'ours',
  'ObjectTo.ground': 'objection',
  'ObjectTo.statement': 'objection',
  'OpenObjection.violationId': 'ours',
  'DraftObjection.ground': 'objection',
  'DraftObjection.statement': 'objection',
  'FileObjection.ground': 'objection',
  'FileObjection.statement': 'objection',
  'FileObjection.pictures': 'ours',
  'SupplementObjection.statement': 'objection',
  'SupplementObjection.pictures': 'ours',
  'NewPicture.bytes': 'ours',
  'PicturePart.at': 'ours',
  'PicturePart.data': 'objection',
  'NewQuote.decisionNumbers': 'decision',
  'NewQuote.paidFor': 'payment',
  'NewQuote.invitation': 'ours',
  'NewPayment.quoteId': 'ours',
  'NewTreasuryOrder.number': 'decision',
  'NewTreasuryOrder.totalFen': 'payment',
  'SignIn.platform': 'ours',
  'SignIn.code': 'account',
  'SignIn.state': 'ours',
  'Agreement.version': 'ours',
  'NewReport.text': 'report',
  'NewReport.paymentId': 'ours',
  'ChooseNotices.isOn': 'ours',
  'NewInvitation.number': 'decision',
  'NewInvitation.note': 'name',
  'LookAtInvitation.token': 'ours',
  'NameOfPayer.token': 'ours',
  'NameOfPayer.name': 'name',
  'NewLoan.carId': 'ours',
  'NewLoan.note': 'name',
  'NewLoan.days': 'ours',
  'NewLoan.places': 'ours',
  'NewLoan.photos': 'ours',
  'LookAtLoan.token': 'ours',
  'TakeLoan.token': 'ours',
  'TakeLoan.name': 'name',
  'AcceptBorrowed.recordId': 'ours',
  'AcceptBorrowed.licenceId': 'ours',
  'AcceptBorrowed.drove': 'ours',
  'Fault.platform': 'faults',
  'Fault.version': 'faults',
  'Fault.kind': 'faults',
  'Fault.page': 'faults',
  'Fault.message': 'faults',
  'Fault.frames': 'faults',
};

export const fieldsSent = (): string[] =>
  Object.entries(requests).flatMap(([name, schema]) =>
    [...new Set(propertiesOf(schema))].map((field) => `${name}.${field}`),
  );
const propertiesOf = (schema: TSchema): string[] =>
  ((schema.anyOf as TSchema[] | undefined) ?? [schema]).flatMap(({ properties }) =>
    Object.keys((properties as object) ?? {}),
  );

export const kindOfField = (field: string): Kind | 'ours' | undefined => kinds[field];
export const fieldsOf = (kind: Kind): string[] => fieldsSent().filter((field) => kinds[field] === kind);
