import { randomInt } from 'node:crypto';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { createRandom, type Random } from '../random/random';
import { FaultSettings, noFaults, type FaultKind } from './fault-settings';

export type { FaultKind } from './fault-settings';
export type Faults = ReturnType<typeof createFaults>;

/** Those that leave no connection hanging: nobody who draws faults by the hundred wants to wait for timeouts. */
const drawn: FaultKind[] = ['http500', 'throttled', 'lost_request', 'lost_response', 'late', 'unsigned', 'malformed'];
const earlyRefusals = ['FREQUENCY_LIMITED', 'SYSTEM_ERROR', 'USERPAYING'] as const;
/** Longer than a test's patience and shorter than its end. */
const ZOMBIE_WAKES_AFTER_MS = 1500;
const MINUTE_S = 60;
const DAY_S = 86_400;

/** Knobs for tests: the two gateways misbehave as the real ones have been seen to. */
export function createFaults() {
  let settings = noFaults;
  let random: Random | undefined;
  const strikes = (): boolean => (random ? random.next() < settings.seeded!.rate : false);
  /** Up to the given seconds, in whole milliseconds. */
  const upTo = (seconds: number): number => random!.whole(1, seconds * 1000);

  return {
    settings: () => settings,
    set(change: Partial<FaultSettings>) {
      settings = { ...settings, ...change };
      if (change.seeded !== undefined) random = change.seeded ? createRandom(change.seeded.seed) : undefined;
      return settings;
    },
    clear() {
      random = undefined;
      return (settings = noFaults);
    },
    /** The fault that this request must suffer, if any; each one asked for counts down. */
    takeFor({ url, text }: { url: string; text: string }): FaultKind | undefined {
      const { failNext } = settings;
      const { path = '', order = '' } = failNext ?? {};
      const meant = url.includes(path) && (url.includes(order) || text.includes(order));
      if (!failNext || !meant) return strikes() ? random!.pick(drawn) : undefined;
      const times = failNext.times - 1;
      settings = { ...settings, failNext: times > 0 ? { ...failNext, times } : null };
      return failNext.kind;
    },
    /** How long after it was given up a request takes effect: at most ten minutes when chance decides. */
    latenessMs: () => (random ? upTo(10 * MINUTE_S) : ZOMBIE_WAKES_AFTER_MS),
    earlyClose: () => (strikes() ? random!.pick(earlyRefusals) : settings.earlyClose),
    /** Late by seconds, by minutes, or by up to a day. */
    notificationLateMs: () => (strikes() ? upTo(random!.pick([10, 10 * MINUTE_S, DAY_S])) : 0),
    notificationFate(): 'told' | 'dropped' | 'doubled' {
      if (strikes()) return random!.pick(['dropped', 'doubled']);
      if (settings.dropNotifications) return 'dropped';
      return settings.duplicateNotifications ? 'doubled' : 'told';
    },
    /** Which of so many: by the seed, when there is one. */
    oneOf: (count: number): number => (random ? random.whole(0, count - 1) : randomInt(count)),
  };
}

export function faultRoutes(app: FastifyInstance, faults: Faults): void {
  app.post('/__sandbox/pay/faults', { schema: { body: Type.Partial(FaultSettings) } }, async (request) =>
    faults.set(request.body as Partial<FaultSettings>),
  );
  app.post('/__sandbox/pay/reset', async () => faults.clear());
}
