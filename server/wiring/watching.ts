import type { FastifyBaseLogger } from 'fastify';
import type { CachedBureau } from '../bureau/kept/cached-bureau';
import { repeat } from '../jobs/repeat';
import { createAnnounce } from '../messages/announce';
import { createCarOwners } from '../followers/alipay/car-owners';
import { createAlipayNotices } from '../followers/alipay/life-account';
import { forgetFollower } from '../followers/receive';
import { createAccountMessengers } from '../messages/account-messengers';
import { createMessengers } from '../messages/messengers';
import type { PaymentStatuses, Runtime } from '../ports';
import type { Settings } from '../settings';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing/sealing';
import { leasedOf } from '../bureau/calls/rate-limit';
import { createCarWatcher } from '../watching/watch-cars';
import type { Adapters } from './adapters';

export type WatchingParts = {
  settings: Settings;
  db: Database;
  runtime: Runtime;
  seal: Seal;
  log: FastifyBaseLogger;
  adapters: Adapters;
  cachedBureau: CachedBureau;
  paymentStatuses: PaymentStatuses;
};

export function wireAnnouncing({
  settings,
  db,
  runtime,
  log,
  adapters,
  paymentStatuses,
}: Omit<WatchingParts, 'seal' | 'cachedBureau'>) {
  const unfit = (code: number | undefined, message: string | undefined) =>
    log.error({ code, message }, 'a message is not taken: its template is to mend');
  const wechat = createAccountMessengers(settings.account?.wechat?.notices ?? {}, {
    call: adapters.wechatAccount.call,
    appId: settings.wechat.appId,
    left: (openId) => forgetFollower(db, 'wechat', openId, runtime.now().getTime()),
    unfit,
  });
  const own = settings.account?.alipay;
  const alipay =
    own && adapters.lifeAccount
      ? createAlipayNotices(adapters.lifeAccount, {
          notices: own.notices ?? {},
          appId: settings.alipay.appId,
          unfit: (code) => log.error({ code }, 'a notice of the life account is not taken: its template is to mend'),
        })
      : undefined;
  const untold = (code: string) => log.error({ code }, 'the car-owner service does not take a violation');
  const carOwners = own?.carOwnerContract ? [createCarOwners(adapters.alipay, untold)] : [];
  return createAnnounce({
    db,
    runtime,
    messengers: {
      ...createMessengers(settings.messages ?? {}, { ...adapters, unfit }),
      account: { wechat, ...(alipay && { alipay: [alipay, ...carOwners] }) },
    },
    runs: async (number) => !(await paymentStatuses([number])).has(number),
  });
}

/** Watching has loops of its own: however many cars are due, what concerns money does not wait behind them. */
export function startWatching({ settings: { watching }, adapters, log, ...deps }: WatchingParts) {
  if (!watching) return [];
  const lease = leasedOf((count) => adapters.tryAcquire('watching', watching, count));
  const watcher = createCarWatcher({ ...deps, log, everyMs: watching.everyHours * 3600_000, lease });
  // Cars are planned as they are bound; this finds those of before there was any watching.
  return [repeat(watcher.plan, 3_600_000, log), repeat(watcher.watchDue, 250, log)];
}
