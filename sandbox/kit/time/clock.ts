import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Agenda } from './agenda';
import type { Notifications } from '../http/notifications';

/** The given time, and as much more as somebody lets pass. */
export function createClock(given: () => Date) {
  let passedMs = 0;
  return {
    now: () => new Date(given().getTime() + passedMs),
    pass: (ms: number) => void (passedMs += ms),
  };
}

const Advance = Type.Object({ ms: Type.Integer({ minimum: 0 }) }, { additionalProperties: false });
type Parts = { clock: ReturnType<typeof createClock>; agenda: Agenda; notifications: Notifications };

/**
 * Lets time pass, and does all that is then due, one thing after another, before it answers with the instant it now is and
 * the next one at which something is due (null when nothing is).
 */
export function clockRoute(app: FastifyInstance, { clock, agenda, notifications }: Parts): void {
  app.post('/__sandbox/advance', { schema: { body: Advance } }, async (request) => {
    clock.pass((request.body as Static<typeof Advance>).ms);
    agenda.doDue();
    await notifications.deliverDue('one by one');
    const nextAt = Math.min(agenda.nextAt(), notifications.nextAt());
    const next = Number.isFinite(nextAt) ? new Date(nextAt).toISOString() : null;
    return { now: clock.now().toISOString(), next };
  });
}
