import { TypeBoxError, type TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyInstance } from 'fastify';
import * as contract from '#contract/bureau';
import type { Office } from './office/office';
import { takePhoto } from './pictures/photo';
import { officesOf, spoiled } from './world/offices';
import { BureauRefusal } from './refusal';
import { signedBothWays, type Credentials } from './signing';
import { rfc3339 } from '../kit/time/china-time';

/** staleList: what was paid through a gateway is still listed as unpaid. lateAct: what was handled here is not listed yet. */
export type BureauFaults = {
  down: boolean;
  slowMs: number;
  writeBackDown: boolean;
  staleList: boolean;
  lateAct: boolean;
  /** evidence: what becomes of a picture: refused, lost on the way, or answered for another one. */
  evidence: '' | 'refused' | 'down' | 'lies';
  /** offices: what becomes of the list of a city: none, spoiled, of half a year ago, or of another city. */
  offices: '' | 'unlisted' | 'spoiled' | 'old' | 'other';
};
export const noFaults = (): BureauFaults => ({
  down: false,
  slowMs: 0,
  writeBackDown: false,
  staleList: false,
  lateAct: false,
  evidence: '',
  offices: '',
});

/** A picture in base64 is the largest thing that anybody says here. */
const largestBody = 8 << 20;
type Served = { office: Office; credentials: Credentials; now: () => Date; faults: BureauFaults };

/** The interface of contract/bureau.ts, as one office answers it. */
export function bureauRoutes(app: FastifyInstance, { office, credentials, now, faults }: Served): void {
  const listed = (violation: contract.BureauViolation): contract.BureauViolation => {
    const seen = faults.staleList ? office.before(violation) : violation;
    return faults.lateAct ? office.beforeAct(seen) : seen;
  };

  void app.register(async (bureau) => {
    bureau.removeAllContentTypeParsers();
    bureau.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    signedBothWays(bureau, credentials, now);
    bureau.addHook('preHandler', async (request, reply) => {
      if (faults.slowMs) await new Promise((resolve) => setTimeout(resolve, faults.slowMs));
      const down = isDown(request.url, faults);
      return down ? reply.code(503).send({ code: 'maintenance' }) : undefined;
    });
    bureau.setErrorHandler((error, _request, reply) => {
      if (error instanceof BureauRefusal)
        return reply.code(error.status).send({ code: error.code, ...(error.field && { field: error.field }) });
      const isUnreadable = error instanceof SyntaxError || error instanceof TypeBoxError;
      return isUnreadable ? reply.code(400).send({ code: 'malformed' }) : reply.code(500).send({ code: 'broken' });
    });
    const post = (path: string, schema: TSchema, answer: (body: never) => unknown) =>
      bureau.post(`/bureau/v1/${path}`, { bodyLimit: largestBody }, async (request) =>
        answer(Value.Decode(schema, JSON.parse(String(request.body))) as never),
      );

    post('vehicles/verify', contract.VehicleQuery, (query: contract.VehicleQuery) => office.vehicle(query).vehicle);
    post('violations/query', contract.VehicleQuery, (query: contract.VehicleQuery) => {
      const car = office.vehicle(query);
      return {
        asOf: rfc3339(now()),
        vehicle: car.vehicle,
        violations: office.violationsOf(car).map(listed),
      };
    });
    post('licences/verify', contract.LicenceQuery, office.licence);
    post('violations/accept', contract.AcceptRecord, office.accept);
    post('violations/object', contract.ObjectRecord, office.object);
    post('objections/evidence', contract.SendEvidence, (sent: contract.SendEvidence) => {
      if (faults.evidence === 'refused') throw new BureauRefusal(422, 'evidence_refused', 'data');
      return { ...office.takeEvidence(sent), ...(faults.evidence === 'lies' && { sha256: '0'.repeat(64) }) };
    });
    post('objections/supplement', contract.Supplement, office.supplement);
    post('objections/withdraw', contract.WithdrawObjection, office.withdraw);
    post('decisions/query', contract.DecisionQuery, ({ number }: { number: string }) =>
      faults.lateAct
        ? office.decisionListed(number)
        : faults.staleList
          ? office.decisionBefore(number)
          : office.decision(number),
    );
    post('decisions/payments', contract.WriteBack, office.writeBack);
    post('decisions/booked', contract.BookedQuery, ({ day }: contract.BookedQuery) => ({
      payments: office.bookedOn(day),
    }));
    post('offices/query', contract.OfficesQuery, ({ city }: contract.OfficesQuery) => listOf(city, faults, now()));
    bureau.get<{ Params: { id: string } }>('/bureau/v1/photos/:id', async ({ params }, reply) => {
      const [recordNo = '', frame = ''] = params.id.split('-');
      const violation = office.record(recordNo);
      if (!violation?.photoIds.includes(params.id)) throw new BureauRefusal(404, 'photo_unknown');
      return reply.type('image/jpeg').send(await takePhoto(violation, Number(frame)));
    });
  });
}

function listOf(city: string, { offices: fault }: BureauFaults, now: Date): object {
  const list = officesOf(city, now);
  if (!list || fault === 'unlisted') throw new BureauRefusal(404, 'city_unlisted', 'city');
  if (fault === 'spoiled') return spoiled(list);
  if (fault === 'old') return { ...list, madeOn: '2026-01-05' };
  return fault === 'other' ? { ...list, city: '9901' } : list;
}

const isDown = (url: string, { down, writeBackDown, evidence }: BureauFaults): boolean =>
  down ||
  (writeBackDown && url.endsWith('/decisions/payments')) ||
  (evidence === 'down' && url.endsWith('/objections/evidence'));
