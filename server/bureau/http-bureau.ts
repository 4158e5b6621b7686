import type { TSchema, Static } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import * as contract from '#contract/bureau';
import { Refused, type Bureau, type Clock } from '../ports';
import { createBreakers } from './breaker';
import { createBureauCall, type BureauCredentials } from './signed-call';

/** A bureau that speaks contract/bureau.ts. What it refuses comes out under its own code, anything else as bureau_down. */
export function createHttpBureau(credentials: BureauCredentials, clock: Clock): Bureau {
  const guard = createBreakers(clock);
  const call = createBureauCall(credentials, clock);

  async function ask<T extends TSchema>(path: string, body: object, schema: T, tries = 2): Promise<Static<T>> {
    const answer = await guard(path, () => call('POST', path, body, tries));
    return understood(answer.json(), schema);
  }

  return {
    vehicle: (query) => ask('/bureau/v1/vehicles/verify', query, contract.BureauVehicle),
    violations: (query) => ask('/bureau/v1/violations/query', query, contract.BureauViolations),
    licence: (query) => ask('/bureau/v1/licences/verify', query, contract.BureauLicence),
    accept: (record) => ask('/bureau/v1/violations/accept', record, contract.AcceptedRecord, 1),
    object: (record) => ask('/bureau/v1/violations/object', record, contract.ObjectedRecord, 1),
    decision: (number) => ask('/bureau/v1/decisions/query', { number }, contract.BureauDecision),
    writeBack: async (payment) => {
      await ask('/bureau/v1/decisions/payments', payment, contract.WrittenBack, 1);
    },
    booked: async (day) => (await ask('/bureau/v1/decisions/booked', { day }, contract.Booked)).payments,
    photo: async (id) => {
      const answer = await guard('photos', () => call('GET', `/bureau/v1/photos/${encodeURIComponent(id)}`, undefined, 2));
      return { type: answer.type, bytes: answer.bytes };
    },
  };
}

/** An answer of another shape is no answer: unknown is never zero. */
function understood<T extends TSchema>(value: unknown, schema: T): Static<T> {
  if (TypeCompiler.Compile(schema).Check(value)) return value;
  throw new Refused('bureau_down');
}
