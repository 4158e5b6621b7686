import type { Day } from '#domain/days/day';
import { createBreaker } from '../bureau/calls/breaker';
import { openCases } from '../cases/open-cases';
import type { Runtime } from '../ports';
import type { Settings } from '../settings';
import type { Database } from '../store/database';
import { sendWebhook } from '../webhooks/send-webhook';
import { createWebhookFeed } from '../webhooks/webhook-feed';

type WebhookDeps = { settings: Pick<Settings, 'webhooks'>; db: Database; runtime: Runtime };

/** What a bureau's own systems are told of payments. */
export function wireWebhooks({ settings: { webhooks: receivers = [] }, db, runtime }: WebhookDeps) {
  const openCase = (day: Day, number: string) =>
    openCases(db, runtime, { day, source: 'bureau' }, [
      { kind: 'webhook_given_up', number, ourFen: null, theirFen: null },
    ]);
  return {
    readOn: createWebhookFeed({ db, runtime, receivers }),
    send: sendWebhook({ db, runtime, receivers, guard: createBreaker(runtime), openCase }),
  };
}
