import Fastify from 'fastify';
import { openAgenda } from './agenda';
import { registerBureau } from './bureau';
import { registerCamera } from './bureau/camera';
import { clockRoute, openClock } from './clock';
import { registerHome } from './home';
import { openKeys } from './keys';
import { loopbackHost } from './loopback';
import { owedBy, publicListKeys, registerPublicLists } from './public-lists';
import { registerGateways } from './register-gateways';
import { settingsFor, type SandboxSettings } from './settings';

export type Sandbox = { url: string; settings: SandboxSettings; stop(): Promise<void> };

/** pushTo: the address that the bureau tells of new violations. byHand: nothing falls due by itself, whoever calls /__sandbox/advance makes it; so that one seed tells one history. */
type Start = { port: number; dataFolder: string; now?: () => Date; byHand?: boolean; pushTo?: string };

const LOOK_FOR_DUE_EVERY_MS = 200;

/** The other side, in one process: traffic bureau, WeChat, WeChat Pay, Alipay and two phones. */
export async function startSandbox({
  port,
  dataFolder,
  now: given = () => new Date(),
  byHand = false,
  pushTo,
}: Start): Promise<Sandbox> {
  const clock = openClock(given);
  const { now } = clock;
  const agenda = openAgenda(now);
  const keys = await openKeys(dataFolder);
  // A mistyped knob is refused, not ignored.
  const ajv = { customOptions: { removeAdditional: false } };
  // Faults leave connections hanging, and stopping must not wait for those.
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 1 << 20, ajv });
  const site = { url: '' };
  const office = registerBureau(app, { dataFolder, now, credentials: keys.bureau });
  registerPublicLists(app, publicListKeys(keys.peopleSeed), office);
  const siteUrl = () => site.url;
  const notices = registerGateways(app, {
    keys,
    dataFolder,
    now,
    siteUrl,
    agenda,
    byHand,
    owedFor: (number) => owedBy(office, number),
  });
  registerHome(app, office);
  registerCamera(app, { office, notices, credentials: keys.bureau, now, pushTo });
  clockRoute(app, { clock, agenda, notices });
  site.url = await app.listen({ port, host: loopbackHost });
  const look = () => {
    agenda.doDue();
    void notices.deliverDue();
  };
  const timer = byHand ? undefined : setInterval(look, LOOK_FOR_DUE_EVERY_MS);
  return {
    url: site.url,
    settings: settingsFor(keys, site.url),
    async stop() {
      clearInterval(timer);
      notices.stop();
      await app.close();
    },
  };
}
