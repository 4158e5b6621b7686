import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Agenda } from './agenda';
import { registerAlipay } from './alipay';
import type { Alipay } from './alipay/alipay';
import { registerCashier } from './cashier';
import { faultRoutes, createFaults, type Faults } from './faults';
import type { Keys } from './keys';
import { createMessages } from './messages';
import { createNotifications, type Notifications } from './notifications';
import { openIdOf } from './person-id';
import type { Log } from './journal';
import { createTable } from './table';
import { registerWechat } from './wechat';
import type { Owed } from './wechat/non-tax';
import { registerWechatPay } from './wechat-pay';
import { createSigningKeys } from './wechat-pay/signing-keys';
import type { WechatPay } from './wechat-pay/wechat-pay';

type Parts = {
  keys: Keys;
  dataFolder: string;
  now: () => Date;
  siteUrl: () => string;
  agenda: Agenda;
  byHand: boolean;
  owedFor: (number: string) => Owed | undefined;
  log: Log;
};

/** WeChat, WeChat Pay with its cashier, and Alipay; the answer is what still has to be told. */
export function registerGateways(app: FastifyInstance, parts: Parts): Notifications {
  const { keys, now, agenda, byHand } = parts;
  const faults = createFaults();
  renameKept(parts.dataFolder, 'notices', 'notifications');
  const notifications = createNotifications({ table: tableIn(parts, 'notifications'), faults, now, byHand });
  const identity = (user: string, appId: string) => openIdOf({ user, appId, seed: keys.peopleSeed });
  const wechatPay = wechatPayOf(parts, notifications, faults, identity);
  faultRoutes(app, faults);
  const messages = createMessages(app);
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
  registerAlipay(app, alipayOf(parts, notifications, faults, identity), { faults, agenda }, messages);
  return notifications;
}

type Identity = (user: string, appId: string) => string;

function wechatPayOf(parts: Parts, notifications: Notifications, faults: Faults, openId: Identity): WechatPay {
  const { appId, webAppId } = parts.keys.wechat;
  return {
    keys: parts.keys.wechatPay,
    signingKeys: createSigningKeys(parts.keys.wechatPay, faults, parts.now),
    notifications,
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

function alipayOf(parts: Parts, notifications: Notifications, faults: Faults, openId: Identity): Alipay {
  const { alipay } = parts.keys;
  return {
    keys: alipay,
    notifications,
    faults,
    now: parts.now,
    siteUrl: parts.siteUrl,
    trades: tableIn(parts, 'alipay-trades'),
    openIdOf: (user) => openId(user, alipay.appId),
  };
}

/** Folders of before December 2026 keep their notifications under another name. */
function renameKept(dataFolder: string, was: string, name: string): void {
  const [from, to] = [was, name].map((one) => join(dataFolder, `${one}.jsonl`)) as [string, string];
  if (existsSync(from) && !existsSync(to)) renameSync(from, to);
}

const tableIn = <Row>({ dataFolder, log }: Parts, name: string) =>
  createTable<Row>({ file: join(dataFolder, `${name}.jsonl`), log });
