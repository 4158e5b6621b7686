import type { AlipayAsk, ContentCheck } from '../ports';
import type { WechatCall } from './wechat-api';

type Enabled = { wechat: boolean; alipay: boolean };
type Apps = { wechat: WechatCall; alipay: AlipayAsk };

/** WeChat takes 2500 characters; a statement has 500 at most. */
const comment = 2;

/**
 * What a platform thinks of words that were written in its app. Only its word for harmless is "pass": any other answer, and none at
 * all, is for a person to look at (msg_sec_check, version 2; alipay.security.risk.content.detect).
 */
export function createContentCheck(enabled: Enabled | undefined, { wechat, alipay }: Apps): ContentCheck {
  const byWechat = async (openId: string, content: string) => {
    const { errcode, result } = await wechat('/wxa/msg_sec_check', {
      version: 2,
      scene: comment,
      openid: openId,
      content,
    });
    return errcode === 0 && (result as { suggest?: unknown } | undefined)?.suggest === 'pass';
  };
  const byAlipay = async (content: string) => {
    const { status, body } = await alipay('/v3/alipay/security/risk/content/detect', { body: { content } });
    return status < 400 && body.action === 'PASSED';
  };
  return async ({ platform, openId }, words) => {
    if (!words) return 'pass';
    const asked =
      platform === 'weapp' && enabled?.wechat
        ? byWechat(openId, words)
        : platform === 'alipay' && enabled?.alipay
          ? byAlipay(words)
          : Promise.resolve(true); // written in no platform's app
    return asked.then(
      (passed) => (passed ? 'pass' : 'look'),
      () => 'look' as const,
    );
  };
}
