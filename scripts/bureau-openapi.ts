import { writeFileSync } from 'node:fs';
import type { TSchema } from '@sinclair/typebox';
import * as bureau from '../contract/bureau';

type Call = { path: string; summary: string; body: TSchema; answer: TSchema; refusals: Record<number, string> };

/** What a bureau offers; contract/bureau.ts says how each call is signed. */
const calls: Call[] = [
  {
    path: 'vehicles/verify',
    summary: 'Whether a car is known under its last six',
    body: bureau.VehicleQuery,
    answer: bureau.BureauVehicle,
    refusals: { 403: 'last_six_wrong', 404: 'vehicle_unknown' },
  },
  {
    path: 'violations/query',
    summary: 'All records and decisions of a car',
    body: bureau.VehicleQuery,
    answer: bureau.BureauViolations,
    refusals: { 403: 'last_six_wrong', 404: 'vehicle_unknown' },
  },
  {
    path: 'licences/verify',
    summary: 'A driving licence with its points',
    body: bureau.LicenceQuery,
    answer: bureau.BureauLicence,
    refusals: { 403: 'file_number_wrong', 404: 'licence_unknown' },
  },
  {
    path: 'violations/accept',
    summary: 'The driver admits a camera record',
    body: bureau.AcceptRecord,
    answer: bureau.AcceptedRecord,
    refusals: { 403: 'window_only', 404: 'record_unknown', 409: 'already_handled' },
  },
  {
    path: 'violations/object',
    summary: 'The driver objects to a camera record',
    body: bureau.ObjectRecord,
    answer: bureau.ObjectedRecord,
    refusals: { 404: 'record_unknown', 409: 'already_handled' },
  },
  {
    path: 'decisions/query',
    summary: 'A decision by its number',
    body: bureau.DecisionQuery,
    answer: bureau.BureauDecision,
    refusals: { 404: 'decision_unknown' },
  },
  {
    path: 'decisions/payments',
    summary: 'A decision was paid',
    body: bureau.WriteBack,
    answer: bureau.WrittenBack,
    refusals: { 409: 'already_paid', 422: 'amount_differs' },
  },
  {
    path: 'decisions/booked',
    summary: 'What was booked on one day',
    body: bureau.BookedQuery,
    answer: bureau.Booked,
    refusals: {},
  },
];
const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const signed = ['X-Bureau-Key', 'X-Bureau-Timestamp', 'X-Bureau-Nonce', 'X-Bureau-Signature'].map((name) => ({
  name,
  in: 'header',
  required: true,
  schema: { type: 'string' },
}));
const refusal = {
  type: 'object',
  required: ['code'],
  properties: { code: { type: 'string' }, field: { type: 'string' } },
};

const post = ({ summary, body, answer, refusals }: Omit<Call, 'path'>) => ({
  post: {
    summary,
    parameters: signed,
    requestBody: { required: true, ...json(body) },
    responses: {
      200: { description: 'signed by X-Bureau-Timestamp and X-Bureau-Signature', ...json(answer) },
      ...Object.fromEntries(
        Object.entries(refusals).map(([status, code]) => [status, { description: code, ...json(refusal) }]),
      ),
    },
  },
});

export const bureauOpenApi = (): string =>
  `${JSON.stringify(
    {
      openapi: '3.1.0',
      info: { title: 'A traffic bureau as Fadan asks it', version: '1' },
      paths: {
        ...Object.fromEntries(calls.map(({ path, ...call }) => [`/bureau/v1/${path}`, post(call)])),
        '/bureau/v1/photos/{id}': {
          get: {
            summary: 'A photo, signed over an empty body',
            parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }, ...signed],
            responses: {
              200: { description: 'the picture itself', content: { 'image/*': {} } },
              404: { description: 'photo_unknown', ...json(refusal) },
            },
          },
        },
      },
      webhooks: {
        newViolations: post({
          summary: 'The bureau calls POST /v1/bureau/violations with what is new',
          body: bureau.PushedViolations,
          answer: bureau.PushTaken,
          refusals: { 400: 'malformed', 401: 'signature', 409: 'replayed' },
        }),
      },
    },
    null,
    1,
  )}\n`;

if (require.main === module) writeFileSync('contract/bureau.openapi.json', bureauOpenApi());
