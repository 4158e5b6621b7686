import type { Alipay } from '../alipay/alipay';
import type { Faults } from '../kit/faults/faults';
import type { Notifications } from '../kit/http/notifications';
import type { OpenIds } from '../kit/people/open-id';
import type { Keys } from '../kit/store/keys';
import { partOf } from '../kit/store/table';
import { createSigningKeys } from '../wechat-pay/signing/signing-keys';
import type { WechatPay } from '../wechat-pay/wechat-pay';
import type { Tables } from './tables';

export type Shared = {
  keys: Keys;
  tables: Tables;
  now: () => Date;
  siteUrl: () => string;
  faults: Faults;
  notifications: Notifications;
  openId: OpenIds;
};

/** Every merchant of one gateway over the same tables: all rows for the phones, and each its own. */
export function wechatPayOf(shared: Shared): { pay: WechatPay; merchants: WechatPay[] } {
  const { keys, tables, now, siteUrl, faults, notifications, openId } = shared;
  const { appId, webAppId } = keys.wechat;
  const parts = { notifications, faults, now, siteUrl, appId, webAppId, openIdOf: openId.of };
  const whole = {
    orders: tables['wechat-orders'],
    refunds: tables['wechat-refunds'],
    complaints: tables['wechat-complaints'],
  };
  const merchants = [keys, ...(keys.merchants ?? [])].map(({ wechatPay }): WechatPay => {
    const orders = partOf(whole.orders, ({ mchId, spMchId }) => [mchId, spMchId].includes(wechatPay.mchId));
    const isOwn = ({ outTradeNo }: { outTradeNo: string }) => orders.get(outTradeNo) !== undefined;
    return {
      ...parts,
      orders,
      refunds: partOf(whole.refunds, isOwn),
      complaints: partOf(whole.complaints, isOwn),
      keys: wechatPay,
      signingKeys: createSigningKeys(wechatPay, faults, now),
      appIds: { JSAPI: [appId, webAppId], MWEB: [webAppId, appId] },
      isOfAnotherApp: openId.isOfAnotherApp,
      cashierLink: ({ prepayId, link }) => `${siteUrl()}/cashier/wechat?prepay_id=${prepayId}&package=${link?.package}`,
      of: ({ mchId, spMchId = mchId }) => merchants.find((one) => one.keys.mchId === spMchId) ?? merchants[0]!,
    };
  });
  return { pay: { ...merchants[0]!, ...whole }, merchants };
}

export function alipayOf(shared: Shared): { alipay: Alipay; merchants: Alipay[] } {
  const { keys, tables, now, siteUrl, faults, notifications, openId } = shared;
  const whole = tables['alipay-trades'];
  const miniProgram = keys.alipay.appId;
  const merchants = [keys, ...(keys.merchants ?? [])].map(({ alipay }): Alipay => ({
    keys: alipay,
    notifications,
    faults,
    now,
    siteUrl,
    trades: partOf(whole, ({ sellerId = keys.alipay.sellerId }) => sellerId === alipay.sellerId),
    openIdOf: (user) => openId.of(user, miniProgram),
    miniProgram,
    of: ({ sellerId }) => merchants.find((one) => one.keys.sellerId === sellerId) ?? merchants[0]!,
  }));
  return { alipay: { ...merchants[0]!, trades: whole }, merchants };
}
