import type { AskForMessages, Consent, Messenger } from './types';

type TemplateVerdicts = Record<string, string> & { errMsg: string };
declare const wx: {
  requestSubscribeMessage?(options: {
    tmplIds: string[];
    success(verdicts: TemplateVerdicts): void;
    fail(error: { errCode?: number }): void;
  }): void;
};

/** What WeChat says of one template; `filter`: its title stands twice among ours. */
const consents: Record<string, Consent> = {
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

export const messenger: Messenger = 'wechat';

export const askForMessages: AskForMessages = (templateIds) =>
  new Promise<Consent>((resolve) => {
    if (!wx.requestSubscribeMessage) return resolve('failed'); // before base library 2.8.2
    wx.requestSubscribeMessage({
      tmplIds: [...templateIds],
      success: (verdicts) => resolve(consents[verdicts[templateIds[0] ?? ''] ?? ''] ?? 'failed'),
      fail: ({ errCode = 0 }) => resolve(faults[errCode] ?? 'failed'),
    });
  }).catch(() => 'failed' as const);
