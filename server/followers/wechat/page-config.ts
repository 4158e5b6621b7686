import { createHash } from 'node:crypto';
import type { PageConfig } from '#contract/session';
import type { TokenKeeper } from '../../accounts/platform-tokens';
import type { WechatApi } from '../../accounts/wechat-api';
import { newId } from '../../store/sealing/sealing';
import type { Runtime } from '../../ports';

type Parts = { api: Pick<WechatApi, 'get'>; tokens: TokenKeeper; runtime: Runtime; appId: string; miniProgram: string };

/** What stands after # is no part of the address that is signed. */
export const pageSignature = (ticket: string, nonceStr: string, timestamp: number, url: string): string =>
  createHash('sha1')
    .update(`jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url.replace(/#.*$/s, '')}`)
    .digest('hex');

/** wx.config for a page of ours inside WeChat; the ticket is asked for by one node for all, as tokens are. */
export const createPageConfig =
  ({ api, tokens, runtime, appId, miniProgram }: Parts) =>
  async (url: string): Promise<PageConfig> => {
    const ticket = await tokens.get(`jsapi_ticket ${appId}`, async () => {
      const {
        ticket: token,
        expires_in: seconds,
        errcode,
      } = await api.get('/cgi-bin/ticket/getticket', { type: 'jsapi' });
      if (typeof token !== 'string' || typeof seconds !== 'number') throw new Error(`no jsapi_ticket: ${errcode}`);
      return { token, seconds };
    });
    const nonceStr = newId(runtime);
    const timestamp = Math.floor(runtime.now().getTime() / 1000);
    return { appId, timestamp, nonceStr, signature: pageSignature(ticket, nonceStr, timestamp, url), miniProgram };
  };
