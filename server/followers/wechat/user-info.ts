import type { WechatApi } from '../../accounts/wechat-api';
import type { AskPlatform } from '../people';

/** cgi-bin/user/info: whether somebody follows, and the UnionID where the account is bound to an open platform account. */
export const askWechat =
  ({ get }: Pick<WechatApi, 'get'>): AskPlatform =>
  async (openId) => {
    const answer = await get('/cgi-bin/user/info', { openid: openId, lang: 'zh_CN' });
    if (typeof answer.subscribe !== 'number') throw new Error(`user/info: ${answer.errcode} ${answer.errmsg}`);
    const { subscribe, unionid, language } = answer;
    return {
      follows: subscribe === 1,
      unionId: typeof unionid === 'string' && unionid ? unionid : null,
      language: String(language ?? '').startsWith('en') ? 'en' : 'zh-CN',
    };
  };
