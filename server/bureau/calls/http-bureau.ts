import { pictureFormat } from '#domain/input/picture-format';
import { Refused, type Bureau, type Clock } from '../../ports';
import * as checked from '../boundary/checked-answer';
import { createBreaker } from './breaker';
import { createBureauCall, type BureauCredentials, type How } from './signed-call';

/**
 * A bureau that speaks contract/bureau.ts. What it refuses comes out under its own code; what is no answer to the question, or
 * cannot be, as answer_unclear; anything else as bureau_down.
 */
export function createHttpBureau(credentials: BureauCredentials, clock: Clock): Bureau {
  const guard = createBreaker(clock);
  const call = createBureauCall(credentials, clock);

  const ask = (path: string, body: object, { about, ...how }: { about: string } & Partial<How>): Promise<unknown> =>
    guard(async () => checked.jsonIn((await call('POST', path, body, { tries: 2, ...how })).text), {
      operation: path,
      about,
    });

  return {
    resting: guard.resting,
    vehicle: async (query) =>
      checked.checkedVehicle(await ask('/bureau/v1/vehicles/verify', query, { about: query.plate }), query),
    violations: async (query) =>
      checked.checkedViolations(
        await ask('/bureau/v1/violations/query', query, { about: query.plate }),
        query,
        clock.now(),
      ),
    licence: async (query) =>
      checked.checkedLicence(await ask('/bureau/v1/licences/verify', query, { about: query.number })),
    accept: async (record) =>
      checked.checkedAcceptance(
        await ask('/bureau/v1/violations/accept', record, { about: record.recordNo, tries: 1 }),
        record.recordNo,
        clock.now(),
      ),
    object: async (record) =>
      checked.checkedObjection(
        await ask('/bureau/v1/violations/object', record, { about: record.recordNo, tries: 1 }),
        record.ground,
      ),
    sendEvidence: async (recordNo, picture) => {
      const answer = await ask('/bureau/v1/objections/evidence', picture, { about: recordNo, tries: 1 });
      checked.checkedEvidence(answer, picture);
    },
    supplement: async (recordNo, answer) =>
      checked.checkedCase(
        await ask('/bureau/v1/objections/supplement', answer, { about: recordNo, tries: 2 }),
        answer.caseNumber,
      ),
    withdraw: async (recordNo, objection) => {
      const how = { about: recordNo, tries: 2 };
      const answer = await ask('/bureau/v1/objections/withdraw', objection, how);
      return checked.checkedWithdrawal(answer, objection.caseNumber);
    },
    decision: async (number) =>
      checked.checkedDecision(
        await ask('/bureau/v1/decisions/query', { number }, { about: number }),
        number,
        clock.now(),
      ),
    writeBack: async (payment) => {
      const how = { about: payment.number, tries: 1, isDefinite: true };
      const answer = await ask('/bureau/v1/decisions/payments', payment, how);
      checked.checkedWriteBack(answer, payment);
    },
    booked: async (day) =>
      checked.checkedBooked(await ask('/bureau/v1/decisions/booked', { day }, { about: day }), day).payments,
    offices: async (city) =>
      checked.checkedOffices(await ask('/bureau/v1/offices/query', { city }, { about: city }), city, clock.now()),
    photo: async (id) => {
      const path = `/bureau/v1/photos/${encodeURIComponent(id)}`;
      const answer = await guard(() => call('GET', path, undefined, { tries: 2 }), { operation: 'photos', about: id });
      return { type: photographType(answer.bytes), bytes: answer.bytes };
    },
  };
}

/** By its bytes, which no signature covers: a drawing that runs, or a form that phones do not show, is no photograph. */
function photographType(bytes: Uint8Array): string {
  const format = pictureFormat(bytes);
  if (!format || format === 'heic') throw new Refused('answer_unclear');
  return `image/${format}`;
}
