import type { AccountNotices, Template } from '../messages/account-messengers';
import type { Topic } from '../notice-topics';
import type { PushMode } from './wechat/pushes/push';

export type WechatAccount = {
  /** 令牌 and EncodingAESKey, as both are set in the account's console. */
  token: string;
  aesKey: string;
  mode: PushMode;
  /** Publishes the menu at each start, in this language; left out where an operator does it by `account menu`. */
  menu?: 'zh-CN' | 'en';
  /** The templates of what followers are told of. */
  notices?: AccountNotices;
};
/** Alipay's life account (生活号): an app of its own. publicKey: the app's, which its gateway is checked by. */
export type AlipayAccount = {
  appId: string;
  privateKey: string;
  publicKey: string;
  alipayPublicKey: string;
  /** Publishes the menu at each start. */
  menu?: boolean;
  /** Its template messages (模板消息). */
  notices?: Partial<Record<Topic, Template>>;
  /** The number of the contract with Alipay's car-owner service (车主服务), without which nothing is told there. */
  carOwnerContract?: string;
};
/** The mini-program's own message push (消息推送), by which WeChat tells what somebody has taken back there. */
export type MiniProgramPush = Pick<WechatAccount, 'token' | 'aesKey' | 'mode'>;
export type AccountSettings = { wechat?: WechatAccount; miniProgram?: MiniProgramPush; alipay?: AlipayAccount };
