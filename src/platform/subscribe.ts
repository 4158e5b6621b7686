/** Whose messages they are: each platform has its own rules and its own switch. */
export type Messenger = 'wechat' | 'alipay' | 'none';
/** off: the driver has switched all such messages off. barred: the platform lets none of these be sent. */
export type Consent = 'accepted' | 'rejected' | 'off' | 'barred' | 'failed';

type Answers = Record<string, string> & { errMsg: string };
declare const wx: {
  requestSubscribeMessage?(asked: {
    tmplIds: string[];
    success(answers: Answers): void;
    fail(error: { errCode?: number }): void;
  }): void;
};

/** What WeChat says of one template; `filter`: its title stands twice among ours. */
const answers: Record<string, Consent> = {
  accept: 'accepted',
  acceptWithAudio: 'accepted',
  acceptWithAlert: 'accepted',
  acceptWithForcePush: 'accepted',
  reject: 'rejected',
  ban: 'barred',
  filter: 'barred',
};
/** 20004: the main switch is off. 20005: the mini-program is barred. */
const faults: Record<number, Consent> = { 20004: 'off', 20005: 'barred' };

export const messenger = 'wechat' as Messenger;

/** Must be called straight in a tap's handler, with nothing awaited before: WeChat refuses it anywhere else. */
export function askForMessages(templateIds: readonly string[]): Promise<Consent> {
  return new Promise((resolve) => {
    if (!wx.requestSubscribeMessage) return resolve('failed'); // before base library 2.8.2
    wx.requestSubscribeMessage({
      tmplIds: [...templateIds],
      success: (said) => resolve(answers[said[templateIds[0] ?? ''] ?? ''] ?? 'failed'),
      fail: ({ errCode = 0 }) => resolve(faults[errCode] ?? 'failed'),
    });
  });
}
