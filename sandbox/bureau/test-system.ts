import { join } from 'node:path';
import Fastify from 'fastify';
import { loopbackHost } from '../kit/http/loopback';
import type { Log } from '../kit/store/journal';
import { openPrivateFolder } from '../kit/store/private-files';
import { createOffice } from './office/office';
import { bureauRoutes, noFaults } from './routes';
import { mac, type Credentials } from './signing';

const firstSerial = 70_000_000;

export type TestSystem = { url: string; credentials: Credentials; decisions: string[]; stop(): Promise<void> };
type Start = { dataFolder: string; now: () => Date; log: Log; credentials: Credentials };

/** The bureau's own test system: the same interface at another address, with a key and decisions of its own. */
export async function startTestSystem({ dataFolder, now, log, credentials: live }: Start): Promise<TestSystem> {
  const folder = join(dataFolder, 'test-system');
  openPrivateFolder(folder);
  const credentials = { key: `${live.key}-test`, secret: mac(live.secret, 'test system') };
  const office = createOffice({ dataFolder: folder, now, log, firstSerial });
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 1 << 20 });
  bureauRoutes(app, { office, credentials, now, faults: noFaults() });
  const { decisionNumber, anotherDecisionNumber } = office.samples();
  return {
    url: await app.listen({ port: 0, host: loopbackHost }),
    credentials,
    decisions: [decisionNumber, anotherDecisionNumber],
    stop: () => app.close(),
  };
}
