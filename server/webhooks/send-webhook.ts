import { dayOf, type Day } from '#domain/days/day';
import type { Runtime } from '../ports';
import type { Database } from '../store/database';
import type { WebhookReceiver } from './receivers';
import { signed } from './signature';

const answerWithinMs = 10_000;
/** After so long it is given up: a person has to ask what is wrong there. */
const patienceMs = 3 * 86_400_000;
const longestWaitMs = 3_600_000;

export type SendDeps = {
  db: Database;
  runtime: Runtime;
  receivers: readonly WebhookReceiver[];
  /** Leaves a receiver alone that has just failed several times, so that none holds up the others. */
  guard<T>(work: () => Promise<T>, of: { operation: string; about: string }): Promise<T>;
  /** An event that nobody took is a case of its receiver and day. */
  openCase(day: Day, number: string): Promise<void>;
};

/** The job of one event for one receiver, by its status alone: 2xx is heard, all else comes again with growing waits. */
export const sendWebhook =
  ({ db, runtime, receivers, guard, openCase }: SendDeps) =>
  async (ref: string): Promise<number | undefined> => {
    const [id, event] = ref.split(' ') as [string, string];
    const ofEvent = (now: 'heard_at' | 'given_up_at') =>
      db
        .updateTable('webhooks')
        .set({ [now]: runtime.now().getTime() })
        .where('receiver', '=', id)
        .where('event', '=', event)
        .execute();
    const row = await db
      .selectFrom('webhooks')
      .selectAll()
      .where('receiver', '=', id)
      .where('event', '=', event)
      .executeTakeFirst();
    if (!row || row.heard_at !== null) return undefined;
    const receiver = receivers.find((one) => one.id === id);
    const isOver = runtime.now().getTime() - row.at > patienceMs;
    const told: Told = receiver
      ? await guard(() => post(runtime, receiver, row), { operation: id, about: event }).catch((error: unknown) => ({
          error,
        }))
      : { error: new Error(`the settings have no webhook ${id}`) };
    if (told.isHeard) return void (await ofEvent('heard_at'));
    if (isOver) {
      await openCase(dayOf(new Date(row.at)), `${id} ${dayOf(new Date(row.at))}`);
      return void (await ofEvent('given_up_at'));
    }
    if (told.waitMs === undefined) throw told.error;
    return runtime.now().getTime() + told.waitMs;
  };

type Told = { isHeard?: true; waitMs?: number; error?: unknown };

/** waitMs: it is there, and names the time to come again. @throws Error when it is not there, is slow or refuses */
async function post(
  runtime: Runtime,
  { url, secrets }: WebhookReceiver,
  { event, body }: { event: string; body: string },
): Promise<Told> {
  const headers = signed(secrets, { id: event, at: runtime.now().getTime(), body });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(answerWithinMs),
  });
  await response.body?.cancel();
  if (response.ok) return { isHeard: true };
  const seconds = Number(response.headers.get('retry-after'));
  if ([429, 503].includes(response.status) && seconds > 0)
    return { waitMs: Math.min(longestWaitMs, Math.ceil(seconds * 1000)) };
  throw new Error(`a webhook was answered with ${response.status}`);
}
