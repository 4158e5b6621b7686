import type { AskForMessages, Consent, Messenger } from './types';

type Subscription = {
  behavior?: 'subscribe' | 'cancel' | '';
  errorCode?: number | string;
  error?: number | string;
  result?: { subscribedEntityIds?: string[] };
};
declare const my: {
  requestSubscribeMessage?(options: {
    entityIds: string[];
    success(subscription: Subscription): void;
    fail(subscription: Subscription): void;
  }): void;
};

export const messenger: Messenger = 'alipay';

/** my.requestSubscribeMessage. */
export const askForMessages: AskForMessages = (templateIds) =>
  new Promise<Consent>((resolve) => {
    const settle = (subscription: Subscription) => resolve(consentIn(subscription, templateIds));
    if (!my.requestSubscribeMessage) return resolve('failed'); // before base library 1.25.7
    my.requestSubscribeMessage({ entityIds: [...templateIds], success: settle, fail: settle });
  }).catch(() => 'failed' as const);

/** Leaving it is 11, in success or in fail; a subscription may have left our template out. */
function consentIn({ behavior, errorCode, error, result }: Subscription, templateIds: readonly string[]): Consent {
  if (behavior === 'subscribe')
    return templateIds.some((id) => result?.subscribedEntityIds?.includes(id)) ? 'accepted' : 'rejected';
  const code = Number(errorCode ?? error);
  return behavior === 'cancel' || code === 11 ? 'rejected' : code === 402 ? 'barred' : 'failed';
}
