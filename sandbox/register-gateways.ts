import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Agenda } from './agenda';
import { registerAlipay } from './alipay';
import type { Alipay } from './alipay/alipay';
import { registerCashier } from './cashier';
import { faultRoutes, openFaults, type Faults } from './faults';
import type { Keys } from './keys';
import { openMessages } from './messages';
import { openNotices, type Notices } from './notices';
import { openIdOf } from './person-id';
import { openTable } from './table';
import { registerWechat } from './wechat';
import type { Owed } from './wechat/non-tax';
import { registerWechatPay } from './wechat-pay';
import { openSigningKeys } from './wechat-pay/signing-keys';
import type { WechatPay } from './wechat-pay/wechat-pay';

type Parts = {
  keys: Keys;
  dataFolder: string;
  now: () => Date;
  siteUrl: () => string;
  agenda: Agenda;
  byHand: boolean;
  owedFor: (number: string) => Owed | undefined;
};

/** WeChat, WeChat Pay with its cashier, and Alipay; the answer is what still has to be told. */
export function registerGateways(app: FastifyInstance, parts: Parts): Notices {
  const { keys, now, agenda, byHand } = parts;
  const faults = openFaults();
  const notices = openNotices({ table: tableIn(parts, 'notices'), faults, now, byHand });
  const identity = (user: string, appId: string) => openIdOf({ user, appId, seed: keys.peopleSeed });
  const wechatPay = wechatPayOf(parts, notices, faults, identity);
  faultRoutes(app, faults);
  const messages = openMessages(app);
  registerWechat(app, {
    keys: keys.wechat,
    now,
    openIdOf: identity,
    siteUrl: parts.siteUrl,
    owedFor: parts.owedFor,
    messages,
  });
  registerWechatPay(app, wechatPay, { faults, agenda });
  registerCashier(app, wechatPay);
  registerAlipay(app, alipayOf(parts, notices, faults, identity), { faults, agenda }, messages);
  return notices;
}

type Identity = (user: string, appId: string) => string;

function wechatPayOf(parts: Parts, notices: Notices, faults: Faults, openId: Identity): WechatPay {
  const { appId, webAppId } = parts.keys.wechat;
  return {
    keys: parts.keys.wechatPay,
    signingKeys: openSigningKeys(parts.keys.wechatPay, faults, parts.now),
    notices,
    faults,
    now: parts.now,
    siteUrl: parts.siteUrl,
    appId,
    appIds: { JSAPI: [appId], MWEB: [webAppId, appId] },
    orders: tableIn(parts, 'wechat-orders'),
    refunds: tableIn(parts, 'wechat-refunds'),
    openIdOf: openId,
    cashierLink: ({ prepayId, link }) =>
      `${parts.siteUrl()}/cashier/wechat?prepay_id=${prepayId}&package=${link?.package}`,
  };
}

function alipayOf(parts: Parts, notices: Notices, faults: Faults, openId: Identity): Alipay {
  const { alipay } = parts.keys;
  return {
    keys: alipay,
    notices,
    faults,
    now: parts.now,
    siteUrl: parts.siteUrl,
    trades: tableIn(parts, 'alipay-trades'),
    openIdOf: (user) => openId(user, alipay.appId),
  };
}

const tableIn = <T>({ dataFolder }: Parts, name: string) => openTable<T>(join(dataFolder, `${name}.jsonl`));
