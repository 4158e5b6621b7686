import type { FastifyInstance } from 'fastify';
import { createOffice, type Office, type OfficeDeps } from './office/office';
import { registerOwnSystem } from './own-system';
import { bureauRoutes, noFaults, type BureauFaults } from './routes';
import type { Credentials } from './signing';

export type BureauOptions = OfficeDeps & { credentials: Credentials };

/** A traffic bureau that speaks contract/bureau.ts, with the knobs and samples that tests and newcomers need. */
export function registerBureau(app: FastifyInstance, { credentials, ...deps }: BureauOptions): Office {
  const office = createOffice(deps);
  const faults = noFaults();
  bureauRoutes(app, { office, credentials, now: deps.now, faults });
  registerOwnSystem(app, credentials, deps.now);

  app.get('/__sandbox/samples', async () => office.samples());
  app.get('/__sandbox/bureau/payable', async () => office.payableNumbers());
  app.post<{ Body: Partial<BureauFaults> }>('/__sandbox/bureau/faults', async ({ body }) =>
    Object.assign(faults, body),
  );
  app.post<{ Body: { count: number } }>('/__sandbox/bureau/issue', async ({ body }) => {
    office.issue(body.count);
    return office.payableNumbers();
  });
  app.post<{ Body: { number: string } }>('/__sandbox/bureau/pay-elsewhere', async ({ body }) => {
    office.payElsewhere(body.number);
    return {};
  });
  app.get<{ Params: { caseNumber: string } }>('/__sandbox/bureau/evidence/:caseNumber', async ({ params }) => ({
    taken: office.evidenceOf(params.caseNumber),
  }));
  return office;
}
