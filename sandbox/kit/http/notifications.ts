import { randomUUID } from 'node:crypto';
import type { Faults } from '../faults/faults';
import type { Table } from '../store/table';

/** Something a gateway keeps telling a merchant, or a bureau a service, until it is heard. */
export type Notification = {
  id: string;
  gateway: 'wechat' | 'alipay' | 'bureau';
  url: string;
  /** What happened; each delivery encrypts or signs it anew. */
  content: Record<string, unknown>;
  event: string;
  createdAt: string;
  dueAt: string;
  tries: number;
};

export type Envelope = { headers: Record<string, string>; body: string };
export type Answer = { status: number; headers: Headers; body: string };
export type Carrier = {
  /** Milliseconds between one try and the next; after the last the gateway gives up. */
  waitsMs(): number[];
  wrap(notification: Notification): Envelope;
  heard(answer: Answer, sent: Envelope): boolean;
};

const ANSWER_WITHIN_MS = 5000;

type Parts = { table: Table<Notification>; faults: Faults; now: () => Date; byHand: boolean };

export function createNotifications({ table, faults, now, byHand }: Parts) {
  const carriers = new Map<Notification['gateway'], Carrier>();
  const underWay = new Set<string>();
  let isStopped = false;

  function enqueue(news: Pick<Notification, 'gateway' | 'url' | 'content' | 'event'> & { afterMs?: number }): void {
    const { afterMs = 0, ...rest } = news;
    const at = now().getTime();
    const lateMs = faults.settings().delayNotificationsMs + faults.notificationLateMs();
    const dueAt = new Date(at + afterMs + lateMs).toISOString();
    const notification = {
      ...rest,
      id: randomUUID(),
      createdAt: new Date(at).toISOString(),
      dueAt,
      tries: 0,
    };
    table.put(notification.id, notification);
    if (!byHand) setImmediate(() => void deliverDue());
  }

  /** @param pace 'one by one' tells in the order of the instants; else nobody waits for a slow merchant */
  async function deliverDue(pace?: 'one by one'): Promise<void> {
    if (isStopped) return;
    const due = table.rows().filter(({ id, dueAt }) => !underWay.has(id) && Date.parse(dueAt) <= now().getTime());
    if (!pace) return void (await Promise.all(due.map(deliver)));
    for (const notification of due.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)))
      await deliver(notification);
  }

  async function deliver(notification: Notification): Promise<void> {
    const carrier = carriers.get(notification.gateway);
    if (!carrier) return;
    underWay.add(notification.id);
    const startedMs = now().getTime();
    const fate = faults.notificationFate();
    const heard = fate === 'dropped' ? false : await post(carrier, notification);
    if (fate === 'doubled') await post(carrier, notification);
    // Stopped meanwhile: as after a kill, the merchant may hear it twice.
    if (isStopped) return;
    const waitMs = carrier.waitsMs()[notification.tries];
    if (heard || waitMs === undefined) table.remove(notification.id);
    else
      table.put(notification.id, {
        ...notification,
        tries: notification.tries + 1,
        dueAt: new Date(startedMs + waitMs).toISOString(),
      });
    underWay.delete(notification.id);
  }

  return {
    enqueue,
    deliverDue,
    nextAt: () => Math.min(...table.rows().map(({ dueAt }) => Date.parse(dueAt))),
    carriedBy: (gateway: Notification['gateway'], carrier: Carrier) => carriers.set(gateway, carrier),
    stop: () => void (isStopped = true),
  };
}
export type Notifications = ReturnType<typeof createNotifications>;

async function post(carrier: Carrier, notification: Notification): Promise<boolean> {
  const sent = carrier.wrap(notification);
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  try {
    const answer = await fetch(notification.url, {
      method: 'POST',
      ...sent,
      redirect: 'manual',
      signal,
    });
    const { status, headers } = answer;
    return carrier.heard({ status, headers, body: await answer.text() }, sent);
  } catch {
    return false; // nobody there, or too slow: told again later
  }
}
