import { createWechatPay } from '../gateways/wechat-pay';
import { complaintsOfAll, type Complaints } from '../payments/complaints';
import type { Clock } from '../ports';
import { openKeysOf } from '../settings/keys';
import type { Settings } from '../settings';

/** Complaints of payers of every payee's merchant, beside a running service. */
export function wireComplaints(given: Settings, clock: Clock): Complaints {
  const settings = openKeysOf(given, 'FADAN_SETTINGS');
  const others = (settings.payees ?? []).flatMap(({ wechatPay }) => (wechatPay ? [{ ...settings, wechatPay }] : []));
  const merchants = [settings, ...others];
  return complaintsOfAll(
    merchants.map((merchant) => createWechatPay({ settings: merchant, clock, warn: () => undefined }).complaints!),
  );
}
