/**
 * official_account: WeChat's own browser, where the official account signs in and its page pays. ordinary: WeChat's H5 cashier
 * opens from here. closed: an app that keeps WeChat's cashier out, or WeCom, in which neither way opens.
 */
export type BrowserKind = 'official_account' | 'ordinary' | 'closed';

/** Alipay and its sisters, DingTalk, Douyin and Toutiao, Feishu: each says its name in its user agent. */
const closed = /wxwork\/|AlipayClient\/|AliApp\(|DingTalk\/|aweme|NewsArticle\/|BytedanceWebview\/|Lark\//i;

export function browserKind(userAgent: string): BrowserKind {
  if (closed.test(userAgent)) return 'closed';
  return userAgent.includes('MicroMessenger/') ? 'official_account' : 'ordinary';
}

export const isAlipay = (userAgent: string): boolean => userAgent.includes('AlipayClient/');
