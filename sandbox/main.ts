import Fastify from 'fastify';
import { createAgenda } from './kit/time/agenda';
import { registerBureau } from './bureau';
import { startTestSystem } from './bureau/test-system';
import { registerCamera } from './bureau/camera';
import { clockRoute, createClock } from './kit/time/clock';
import { registerHome } from './home';
import { registerIdentity } from './identity';
import type { Log } from './kit/store/journal';
import { openKeys } from './kit/store/keys';
import { loopbackHost } from './kit/http/loopback';
import { publicListKeys, registerPublicLists } from './public-lists';
import { openPrivateFolder } from './kit/store/private-files';
import { settingsFor, type SandboxSettings } from './settings';
import { findCarIn, owedBy } from './wiring/bureau-records';
import { registerCompanies } from './wiring/companies';
import { createTables } from './wiring/tables';

export type Sandbox = { url: string; settings: SandboxSettings; stop(): Promise<void> };

/** pushTo: the address that the bureau tells of new violations; the account's server is beside it. byHand: nothing falls due by itself, whoever calls /__sandbox/advance makes it; so that one seed tells one history. merchants: how many payees there are, 1 if left out. */
type Start = {
  port: number;
  dataFolder: string;
  now?: () => Date;
  byHand?: boolean;
  pushTo?: string;
  merchants?: number;
  log?: Log;
};

const LOOK_FOR_DUE_EVERY_MS = 200;

/** The other side, in one process: traffic bureau, WeChat, WeChat Pay, Alipay and two phones. */
export async function startSandbox({
  port,
  dataFolder,
  now: given = () => new Date(),
  byHand = false,
  pushTo,
  merchants,
  log = (line) => void process.stderr.write(`sandbox: ${line}\n`),
}: Start): Promise<Sandbox> {
  const clock = createClock(given);
  const { now } = clock;
  const agenda = createAgenda(now);
  openPrivateFolder(dataFolder);
  const keys = await openKeys(dataFolder, merchants);
  // A mistyped knob is refused, not ignored.
  const ajv = { customOptions: { removeAdditional: false } };
  // Faults leave connections hanging, and stopping must not wait for those.
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 1 << 20, ajv });
  const site = { url: '' };
  const office = registerBureau(app, { dataFolder, now, log, credentials: keys.bureau });
  registerPublicLists(app, publicListKeys(keys.peopleSeed), findCarIn(office));
  const siteUrl = () => site.url;
  const notifications = registerCompanies(app, {
    keys,
    tables: createTables({ dataFolder, log }),
    now,
    siteUrl,
    agenda,
    byHand,
    owedFor: (number) => owedBy(office, number),
    accountAddress: pushTo && new URL('/account/wechat', pushTo).href,
  });
  registerHome(app, office);
  registerIdentity(app, { seed: keys.peopleSeed, now, siteUrl });
  registerCamera(app, { office, notifications, credentials: keys.bureau, now, pushTo });
  clockRoute(app, { clock, agenda, notifications });
  const testSystem = await startTestSystem({ dataFolder, now, log, credentials: keys.bureau });
  site.url = await app.listen({ port, host: loopbackHost });
  const look = () => {
    agenda.doDue();
    void notifications.deliverDue();
  };
  const timer = byHand ? undefined : setInterval(look, LOOK_FOR_DUE_EVERY_MS);
  return {
    url: site.url,
    settings: settingsFor(keys, site.url, testSystem),
    async stop() {
      clearInterval(timer);
      notifications.stop();
      await Promise.all([app.close(), testSystem.stop()]);
    },
  };
}
