import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import type { Settings } from '../../../server/settings';
import { post } from '../../sandbox/merchant';
import { Chance } from '../world/chance';
import { played, sceneOf, type Outcome } from '../histories/history';
import type { Rates } from '../world/faults';
import { HttpWorld } from './http-world';
import { openNotifyAddress } from './notify-address';
import { identities } from './phones';

/** These the sandbox does over HTTP, by the seed that it is given. */
const done: (keyof Rates)[] = [
  'requestLost',
  'responseLost',
  'zombie',
  'serverError',
  'throttled',
  'userPaying',
  'slipperyClose',
  'unsignedRefusal',
  'refundRefused',
  'refundPending',
  'refundForbidden',
  'refundClosed',
  'questionRefused',
  'secondAddress',
  'noticeDropped',
  'noticeTwice',
  'noticeLate',
  'noticeForged',
  'noticeProbe',
  'noticeStale',
  'noticeWrongAmount',
];
const lies = {
  wechat: [
    'signtest',
    'forged',
    'stale',
    'truncated',
    'wrong_key',
    'unknown_serial',
    'wrong_amount',
    'wrong_merchant',
    'wrong_app',
    'wrong_currency',
    'wrong_api_key',
  ],
  alipay: ['forged', 'sha1', 'md5', 'wrong_key', 'wrong_amount', 'wrong_seller', 'wrong_app'],
} as const;
type KeyMode = 'public_key' | 'certificates' | 'changing';

/** One history as in memory, with the gateways real: cryptography, servers, clients. @param keysFolder a sandbox's, made once */
export async function historyOverHttp(seed: number, keysFolder: string, traced = false): Promise<Outcome> {
  const chance = new Chance(seed);
  const scene = sceneOf(chance);
  const rates = { ...scene.rates, ...Object.fromEntries(done.map((fault) => [fault, 0])) };
  const world = new HttpWorld(chance, { ...scene, rates });
  if (traced) world.trace = [];
  const folder = mkdtempSync(join(tmpdir(), 'fadan-history-'));
  cpSync(join(keysFolder, 'keys.json'), join(folder, 'keys.json'));
  const trueNow = Date.now;
  Date.now = () => world.scheduler.now; // Alipay's library stamps its requests by the one clock it knows
  const sandbox = await startSandbox({
    port: 0,
    dataFolder: folder,
    byHand: true,
    now: () => new Date(world.scheduler.now),
  });
  const mode = chance.of<KeyMode>(['public_key', 'public_key', 'certificates', 'changing']);
  const settings = settingsOf(sandbox, mode);
  const address = await openNotifyAddress(world, settings);
  try {
    settings.publicUrl = await address.listen({ port: 0, host: '127.0.0.1' });
    world.connect({ sandbox, folder, settings, openIds: await identities(sandbox, ['zhang', 'li']) });
    await trouble(world, mode);
    return await played(world, seed);
  } finally {
    Date.now = trueNow;
    await address.close();
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function settingsOf({ settings }: Sandbox, mode: KeyMode): Settings {
  const [first] = Object.entries(settings.wechatPay.publicKeys);
  return {
    ...settings,
    production: false,
    port: 0,
    publicUrl: '',
    database: { kind: 'pglite', folder: null },
    webFolder: null,
    dataKey: '',
    wechatPay: {
      ...settings.wechatPay,
      certificates: mode !== 'public_key',
      publicKeys: mode === 'certificates' ? {} : Object.fromEntries([first!]),
    },
  };
}

/** What goes wrong at the gateways: by one seed of the sandbox's, until the faults end. */
async function trouble(world: HttpWorld, mode: KeyMode): Promise<void> {
  const { chance, scheduler, scene } = world;
  const set = (change: object) => post(`${world.outside.sandbox.url}/__sandbox/pay/faults`, change);
  const later = (ms: number, work: () => Promise<unknown>) =>
    scheduler.after(ms, () => void world.exclusively(work).catch((error: unknown) => world.unexpected(error)));
  await set({
    seeded: { seed: chance.word(), rate: chance.fraction() * chance.of([0.1, 0.3]) },
    dropNotifications: scene.noNotices,
    ...(mode !== 'public_key' && {
      certificates: 'one',
      notificationKey: mode === 'changing' ? 'mixed' : 'certificate',
    }),
  });
  if (mode !== 'public_key') later(chance.between(0, 30 * 60_000), () => set({ certificates: 'rotating' }));
  later(scene.faultsEndAt - scene.start, () => set({ seeded: null, dropNotifications: false }));
  for (let lie = 0; lie < chance.between(0, 4); lie += 1) {
    const gateway = chance.of(['wechat', 'alipay'] as const);
    const kind = chance.of(lies[gateway]);
    later(chance.between(60_000, 3600_000), () => lied(world, gateway, kind));
  }
}

async function lied(world: HttpWorld, gateway: 'wechat' | 'alipay', kind: string): Promise<void> {
  const [outTradeNo] = world.gateways[gateway].trades.keys();
  if (!outTradeNo) return;
  world.log(`a lie: ${gateway} ${kind}`);
  world.count('lies');
  const { status } = (await post(`${world.outside.sandbox.url}/__sandbox/${gateway}/probe`, { outTradeNo, kind })) as {
    status: number;
  };
  if (status < 400) world.unexpected(new Error(`a ${kind} notification was answered ${status}`));
}
