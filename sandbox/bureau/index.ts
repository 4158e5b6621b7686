import { TypeBoxError, type TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyInstance } from 'fastify';
import * as contract from '#contract/bureau';
import { createOffice, type Office, type OfficeDeps } from './office/office';
import { drawPhoto } from './photo';
import { BureauRefusal } from './refusal';
import { signedBothWays, type Credentials } from './signing';
import { rfc3339 } from '../kit/time/china-time';

export type BureauOptions = OfficeDeps & { credentials: Credentials };
/** staleList: what was paid through a gateway is still listed as unpaid. lateAct: what was handled here is not listed yet. */
type Faults = { down: boolean; slowMs: number; writeBackDown: boolean; staleList: boolean; lateAct: boolean };

/** A traffic bureau that speaks contract/bureau.ts, with the knobs and samples that tests and newcomers need. */
export function registerBureau(app: FastifyInstance, { dataFolder, now, log, credentials }: BureauOptions): Office {
  const office = createOffice({ dataFolder, now, log });
  const faults: Faults = { down: false, slowMs: 0, writeBackDown: false, staleList: false, lateAct: false };
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
      const down = faults.down || (faults.writeBackDown && request.url.endsWith('/decisions/payments'));
      return down ? reply.code(503).send({ code: 'maintenance' }) : undefined;
    });
    bureau.setErrorHandler((error, _request, reply) => {
      if (error instanceof BureauRefusal)
        return reply.code(error.status).send({ code: error.code, ...(error.field && { field: error.field }) });
      const isUnreadable = error instanceof SyntaxError || error instanceof TypeBoxError;
      return isUnreadable ? reply.code(400).send({ code: 'malformed' }) : reply.code(500).send({ code: 'broken' });
    });
    const post = (path: string, schema: TSchema, answer: (body: never) => unknown) =>
      bureau.post(`/bureau/v1/${path}`, async (request) =>
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
    bureau.get<{ Params: { id: string } }>('/bureau/v1/photos/:id', async ({ params }, reply) => {
      const [recordNo = '', frame = ''] = params.id.split('-');
      const violation = office.record(recordNo);
      if (!violation?.photoIds.includes(params.id)) throw new BureauRefusal(404, 'photo_unknown');
      return reply.type('image/svg+xml').send(drawPhoto(violation, Number(frame)));
    });
  });

  app.get('/__sandbox/samples', async () => office.samples());
  app.get('/__sandbox/bureau/payable', async () => office.payableNumbers());
  app.post<{ Body: Partial<Faults> }>('/__sandbox/bureau/faults', async ({ body }) => Object.assign(faults, body));
  app.post<{ Body: { count: number } }>('/__sandbox/bureau/issue', async ({ body }) => {
    office.issue(body.count);
    return office.payableNumbers();
  });
  app.post<{ Body: { number: string } }>('/__sandbox/bureau/pay-elsewhere', async ({ body }) => {
    office.payElsewhere(body.number);
    return {};
  });
  return office;
}
