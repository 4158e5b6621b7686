import type { PushMode } from './wechat/push';

type Template = { templateId: string; page: string; fields: Record<string, 'plate' | 'time' | 'place' | 'offence'> };

export type WechatAccount = {
  /** 令牌 and EncodingAESKey, as both are set in the account's console. */
  token: string;
  aesKey: string;
  mode: PushMode;
  /** Publishes the menu at each start, in this language; left out where an operator does it by `account menu`. */
  menu?: 'zh-CN' | 'en';
  /** 类目模板消息 for a new violation; tried first. */
  template?: Template;
  /** 订阅通知 for the same, where the follower has asked for it; tried next. */
  subscription?: Template;
};
export type AccountSettings = { wechat?: WechatAccount };
