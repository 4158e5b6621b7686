import type { FastifyBaseLogger } from 'fastify';
import { createAlipayMessages } from '../followers/alipay/custom-message';
import { createAlipayDoor } from '../followers/alipay/door';
import { askAlipay, createPublishAlipayMenu } from '../followers/alipay/life-account';
import { createAnswerJob } from '../followers/answer-job';
import type { ChatDeps } from '../followers/chat/answer';
import { createFollowers } from '../followers/people';
import { createReceive, forgetOldActs } from '../followers/receive';
import { createCustomerMessages } from '../followers/wechat/customer-message';
import { createWechatDoor } from '../followers/wechat/pushes/door';
import { createThumb, pictureOf } from '../followers/wechat/media';
import { createMiniProgramDoor } from '../followers/wechat/pushes/mini-program';
import { readMenu } from '../followers/wechat/menu';
import { createPageConfig } from '../followers/wechat/page-config';
import { createPublishMenu } from '../followers/wechat/tools';
import { askWechat } from '../followers/wechat/user-info';
import type { PaperReading } from '#contract/papers';
import type { Reader } from '../papers/reader';
import type { Runtime } from '../ports';
import type { Settings } from '../settings';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing/sealing';
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

/** The accounts that drivers follow: who writes, what is answered, and by which platform. */
export function wireFollowers(deps: FollowerDeps) {
  const { db, runtime, log, adapters, settings } = deps;
  const { wechatAccount, tokens } = adapters;
  const { appId, webAppId } = settings.wechat;
  const own = settings.account?.miniProgram;
  const [wechat, alipay] = [wireWechat(deps), wireAlipay(deps)];
  return {
    doors: {
      ...(wechat.door && { wechat: wechat.door }),
      ...(own && { 'mini-program': createMiniProgramDoor({ settings: { ...own, appId }, db, runtime }) }),
      ...(alipay && { alipay: alipay.door }),
    },
    answer: createAnswerJob({
      db,
      clock: runtime,
      log,
      platforms: { wechat: wechat.answering, ...(alipay && { alipay: alipay.answering }) },
    }),
    pageConfig: createPageConfig({ api: wechatAccount, tokens, runtime, appId: webAppId, miniProgram: appId }),
    /** At each start, where the settings say so: the menu is then that of this version. */
    publishMenus: () => Promise.all([wechat.publishMenu(), alipay?.publishMenu()]),
    forgetOld: () => forgetOldActs(db, runtime),
  };
}

function wireWechat(deps: FollowerDeps) {
  const { settings, db, runtime, adapters } = deps;
  const { wechatAccount, tokens } = adapters;
  const { appId, webAppId } = settings.wechat;
  const own = settings.account?.wechat;
  const followers = createFollowers({ db, clock: runtime, platform: 'wechat', ask: askWechat(wechatAccount) });
  const thumb = createThumb(wechatAccount, tokens, webAppId);
  return {
    door:
      own &&
      createWechatDoor({
        settings: { ...own, appId: webAppId },
        clock: runtime,
        receive: createReceive({ db, runtime, platform: 'wechat' }),
      }),
    answering: {
      followers,
      chat: chatOf(deps, followers, { gateway: 'wechat', picture: (mediaId) => pictureOf(wechatAccount, mediaId) }),
      send: createCustomerMessages(wechatAccount, { appId, thumb }),
    },
    publishMenu: async () => {
      const parts = { appId, fallback: `${settings.publicUrl}/app/` };
      if (own?.menu) await createPublishMenu(wechatAccount, parts)(own.menu);
    },
  };
}

function wireAlipay(deps: FollowerDeps) {
  const { settings, db, runtime, log, adapters } = deps;
  const own = settings.account?.alipay;
  const ask = adapters.lifeAccount;
  if (!own || !ask) return undefined;
  const { appId } = settings.alipay;
  const followers = createFollowers({ db, clock: runtime, platform: 'alipay', ask: askAlipay(ask) });
  return {
    door: createAlipayDoor({ keys: own, receive: createReceive({ db, runtime, platform: 'alipay' }) }),
    answering: {
      followers,
      chat: chatOf(deps, followers, { gateway: 'alipay', picture: async () => undefined }),
      send: createAlipayMessages(ask, { appId, log }),
    },
    publishMenu: async () => void (own.menu && (await createPublishAlipayMenu(ask, appId)(readMenu()))),
  };
}

function chatOf(
  { seal, adapters, cars, reader, checkWithBureau }: FollowerDeps,
  { setNotices, ownData, forget }: ReturnType<typeof createFollowers>,
  { gateway, picture }: Pick<ChatDeps, 'gateway' | 'picture'>,
): ChatDeps {
  return {
    lookUp: cars.lookUp,
    listCars: cars.cars.list,
    setNotices,
    ownData,
    forget,
    gateway,
    picture,
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
