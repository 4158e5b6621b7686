/**
 * official_account: WeChat's own browser, where the official account signs in and its page pays. ordinary: WeChat's H5 cashier
 * opens from here. closed: an app that keeps WeChat's cashier out, or WeCom, in which neither way opens. computer: H5
 * is for phones and tablets (pay.weixin.qq.com/wiki/doc/api/H5.php?chapter=15_1). A tablet may call itself a computer, so that
 * this one is a guess, and closes no way.
 */
export type BrowserKind = 'official_account' | 'ordinary' | 'closed' | 'computer';

/** Alipay and its sisters, DingTalk, Douyin and Toutiao, Feishu: each says its name in its user agent. */
const closed = /wxwork\/|AlipayClient\/|AliApp\(|DingTalk\/|aweme|NewsArticle\/|BytedanceWebview\/|Lark\//i;

const computer = /Windows NT|Macintosh|X11|CrOS/;
const handheld = /Mobi|Android|iP(hone|ad|od)|HarmonyOS/i;

export function browserKind(userAgent: string): BrowserKind {
  if (closed.test(userAgent)) return 'closed';
  if (userAgent.includes('MicroMessenger/')) return 'official_account';
  return computer.test(userAgent) && !handheld.test(userAgent) ? 'computer' : 'ordinary';
}

export const isAlipay = (userAgent: string): boolean => userAgent.includes('AlipayClient/');
