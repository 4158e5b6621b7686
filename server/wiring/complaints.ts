import { createWechatPay } from '../gateways/wechat-pay';
import type { Complaints } from '../payments/complaints';
import type { Clock } from '../ports';
import { openKeysOf } from '../settings/keys';
import type { Settings } from '../settings';

/** Complaints of payers, beside a running service. */
export const wireComplaints = (settings: Settings, clock: Clock): Complaints =>
  createWechatPay({ settings: openKeysOf(settings, 'FADAN_SETTINGS'), clock, warn: () => undefined }).complaints!;
