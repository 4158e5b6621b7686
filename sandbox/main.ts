import Fastify from 'fastify';
import { registerBureau } from './bureau';
import { openKeys } from './keys';
import { loopbackHost } from './loopback';
import { owedBy, publicListKeys, registerPublicLists } from './public-lists';
import { registerGateways } from './register-gateways';
import { settingsFor, type SandboxSettings } from './settings';

export type Sandbox = { url: string; settings: SandboxSettings; stop(): Promise<void> };

type Start = { port: number; dataFolder: string; now?: () => Date };

const LOOK_FOR_DUE_NOTICES_EVERY_MS = 200;

/** The other side, in one process: traffic bureau, WeChat, WeChat Pay, Alipay and two phones. */
export async function startSandbox({
  port,
  dataFolder,
  now = () => new Date(),
}: Start): Promise<Sandbox> {
  const keys = await openKeys(dataFolder);
  // A mistyped knob is refused, not ignored.
  const ajv = { customOptions: { removeAdditional: false } };
  // Faults leave connections hanging, and stopping must not wait for those.
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 1 << 20, ajv });
  const site = { url: '' };
  const office = registerBureau(app, { dataFolder, now, credentials: keys.bureau });
  registerPublicLists(app, publicListKeys(keys.peopleSeed), office);
  const notices = registerGateways(app, { keys, dataFolder, now, siteUrl: () => site.url, owedFor: (number) => owedBy(office, number) });
  site.url = await app.listen({ port, host: loopbackHost });
  const timer = setInterval(() => void notices.deliverDue(), LOOK_FOR_DUE_NOTICES_EVERY_MS);
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
