import type { FastifyBaseLogger } from 'fastify';
import { createAnswerJob } from '../followers/answer-job';
import type { ChatDeps } from '../followers/chat/answer';
import { createFollowers } from '../followers/people';
import { createReceive, forgetOldActs } from '../followers/receive';
import { createCustomerMessages } from '../followers/wechat/customer-message';
import { createWechatDoor } from '../followers/wechat/door';
import { createThumb, pictureOf } from '../followers/wechat/media';
import { createPageConfig } from '../followers/wechat/page-config';
import { createPublishMenu } from '../followers/wechat/tools';
import { askWechat } from '../followers/wechat/user-info';
import type { PaperReading } from '#contract/papers';
import type { Reader } from '../papers/reader';
import type { Runtime } from '../ports';
import type { Settings } from '../settings';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing';
import type { Adapters } from './adapters';
import type { CarRoom } from './cars';

export type FollowerDeps = {
  settings: Settings;
  db: Database;
  runtime: Runtime;
  seal: Seal;
  log: Pick<FastifyBaseLogger, 'error'>;
  adapters: Adapters;
  cars: CarRoom;
  reader: Reader;
  checkWithBureau: (reading: PaperReading) => Promise<PaperReading>;
};

/** As in the app, where a person may type thirty numbers a minute and photograph twenty papers. */
const limits = { number: { perMinute: 30, burst: 30 }, photo: { perMinute: 20, burst: 20 } };

/** The account that drivers follow: who writes, what is answered, and by which platform. */
export function wireFollowers(deps: FollowerDeps) {
  const { settings, db, runtime, log, adapters } = deps;
  const { wechatAccount, tokens } = adapters;
  const { publicUrl } = settings;
  const { appId, webAppId } = settings.wechat;
  const followers = createFollowers({ db, clock: runtime, platform: 'wechat', ask: askWechat(wechatAccount) });
  const thumb = createThumb(wechatAccount, tokens, webAppId);
  const wechat = settings.account?.wechat;
  return {
    followers,
    doors: wechat
      ? {
          wechat: createWechatDoor({
            settings: { ...wechat, appId: webAppId },
            clock: runtime,
            receive: createReceive({ db, runtime, platform: 'wechat' }),
          }),
        }
      : {},
    answer: createAnswerJob({
      db,
      clock: runtime,
      log,
      followers,
      chat: chatOf(deps, followers),
      send: createCustomerMessages(wechatAccount, { appId, thumb }),
    }),
    pageConfig: createPageConfig({ api: wechatAccount, tokens, runtime, appId: webAppId }),
    /** At each start, where the settings say so: the menu is then that of this version. */
    publishMenu: async () => {
      if (wechat?.menu) await createPublishMenu(wechatAccount, { appId, fallback: `${publicUrl}/app/` })(wechat.menu);
    },
    forgetOld: () => forgetOldActs(db, runtime),
  };
}

function chatOf(
  { seal, adapters, cars, reader, checkWithBureau }: FollowerDeps,
  { setNotices }: ReturnType<typeof createFollowers>,
): ChatDeps {
  return {
    lookUp: cars.lookUp,
    listCars: cars.cars.list,
    setNotices,
    picture: (mediaId) => pictureOf(adapters.wechatAccount, mediaId),
    mayAsk: (openId, what) => adapters.tryAcquire(`chat ${what} ${seal.fingerprint(openId)}`, limits[what]),
    async read(bytes) {
      const place = reader.enter(bytes.length);
      try {
        return await checkWithBureau(await place.read(bytes));
      } finally {
        place.leave();
      }
    },
  };
}
