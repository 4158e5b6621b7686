import * as bureau from '../../contract/bureau';
import { meanings } from './meanings';

type Json = { [name: string]: unknown };
const refusal = {
  type: 'object',
  required: ['code'],
  properties: { code: { type: 'string' }, field: { type: 'string' } },
};
const { BureauOffice, BureauVehicle, BureauDecision, BureauViolation, BureauViolations, BureauLicence } = bureau;
const { VehicleQuery, LicenceQuery, DecisionQuery, BookedQuery, Booked, WriteBack, WrittenBack, Ground } = bureau;
const { AcceptRecord, AcceptedRecord, ObjectRecord, ObjectedRecord, PushedViolations, PushTaken } = bureau;
const { AskedForMore, TreasuryReturn, ObjectionAnswer, SendEvidence, EvidenceTaken, Supplement, WithdrawObjection } =
  bureau;
const { OfficesQuery, OfficeSpan, OfficeService, ListedOffice, OfficeCity, BureauOffices } = bureau;
/** What is named once and referred to. */
const named: Record<string, object> = {
  ...{ BureauOffice, BureauVehicle, BureauDecision, BureauViolation, BureauViolations, BureauLicence },
  ...{ VehicleQuery, LicenceQuery, DecisionQuery, BookedQuery, Booked, WriteBack, WrittenBack, Ground },
  ...{ AcceptRecord, AcceptedRecord, ObjectRecord, ObjectedRecord, PushedViolations, PushTaken, Refusal: refusal },
  ...{ AskedForMore, TreasuryReturn, ObjectionAnswer, SendEvidence, EvidenceTaken, Supplement, WithdrawObjection },
  ...{ OfficesQuery, OfficeSpan, OfficeService, ListedOffice, OfficeCity, BureauOffices },
};
const names = new Map(Object.entries(named).map(([name, schema]) => [JSON.stringify(schema), name]));

/** @throws Error where a schema has no name */
export function refTo(schema: object): Json {
  const name = names.get(JSON.stringify(schema));
  if (!name) throw new Error(`a schema without a name: ${JSON.stringify(schema).slice(0, 80)}`);
  return { $ref: `#/components/schemas/${name}` };
}

/** Every schema by its name; each field with its meaning, words of one kind as an enumeration. */
export const schemas = (): Json =>
  Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, described(schema as Json, name, true)]));

function described(schema: Json, owner: string, isOwn = false): Json {
  if (!isOwn && names.has(JSON.stringify(schema))) return refTo(schema);
  const words = wordsIn(schema);
  if (words) return { type: 'string', enum: words };
  const { properties, items, anyOf, ...rest } = schema;
  return {
    ...rest,
    ...(anyOf !== undefined && { anyOf: (anyOf as Json[]).map((one) => described(one, owner)) }),
    ...(items !== undefined && { items: described(items as Json, owner) }),
    ...(properties !== undefined && { properties: fields(properties as Json, owner) }),
  };
}

/** A reference keeps its meaning beside it: 3.1 allows that. @throws Error for a field without a meaning */
const fields = (properties: Json, owner: string): Json =>
  Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const description = meanings[`${owner}.${name}`] ?? meanings[name];
      if (!description) throw new Error(`${owner}.${name} has no meaning`);
      return [name, { ...described(schema as Json, owner), description }];
    }),
  );

function wordsIn({ anyOf }: Json): unknown[] | undefined {
  const all = (anyOf ?? []) as Json[];
  return all.length > 0 && all.every((one) => typeof one.const === 'string') ? all.map((one) => one.const) : undefined;
}
