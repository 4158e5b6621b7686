import type { Consent, Messenger } from './subscribe';

type Answer = {
  behavior?: 'subscribe' | 'cancel' | '';
  errorCode?: number | string;
  error?: number | string;
  result?: { subscribedEntityIds?: string[] };
};
declare const my: {
  requestSubscribeMessage?(asked: {
    entityIds: string[];
    success(answer: Answer): void;
    fail(answer: Answer): void;
  }): void;
};

export const messenger = 'alipay' as Messenger;

/** my.requestSubscribeMessage. Leaving it is 11, in success or in fail; a subscription may have left our template out. */
export function askForMessages(templateIds: readonly string[]): Promise<Consent> {
  return new Promise((resolve) => {
    const hear = ({ behavior, errorCode, error, result }: Answer) => {
      if (behavior === 'subscribe')
        return resolve(templateIds.some((id) => result?.subscribedEntityIds?.includes(id)) ? 'accepted' : 'rejected');
      const code = Number(errorCode ?? error);
      return resolve(behavior === 'cancel' || code === 11 ? 'rejected' : code === 402 ? 'barred' : 'failed');
    };
    if (!my.requestSubscribeMessage) return resolve('failed'); // before base library 1.25.7
    my.requestSubscribeMessage({ entityIds: [...templateIds], success: hear, fail: hear });
  });
}
