import { missingNotice } from '#domain/days/calendar';
import { dayOf } from '#domain/days/day';
import type { Clock } from '../../ports';
import type { StorageWatch } from '../../store/watches/storage-watch';
import type { Http } from '../shared/typed';

export type HealthDeps = {
  runtime: Clock;
  storage: Pick<StorageWatch, 'look'>;
  clockIsOff: () => boolean;
  isLeaving: () => boolean;
};

/** Whether the process lives, whether it wants requests, and what a person should know. 503 while nothing can be kept. What a person has to see to, and what stands still meanwhile, are warnings. */
export const healthRoutes =
  ({ runtime, storage, clockIsOff, isLeaving }: HealthDeps) =>
  async (app: Http) => {
    // A proxy and an orchestrator ask each second: they are no phones, and no limit counts them.
    const config = { rateLimit: false as const };
    /** A node that answers this is not to be killed, whoever else is away: starting again would mend nothing. */
    app.get('/health/live', { config }, () => ({ ok: true }));
    app.get('/health/ready', { config }, async (_request, reply) => {
      const reason = isLeaving() ? 'stopping' : await storage.look();
      return reason ? reply.code(503).send({ ok: false, reason }) : { ok: true };
    });
    app.get('/health', async (_request, reply) => {
      const reason = await storage.look();
      if (reason) return reply.code(503).header('retry-after', '30').send({ ok: false, reason });
      const year = missingNotice(dayOf(runtime.now()));
      const warnings = [
        ...(clockIsOff() ? ["this node's clock differs from the database's: it opens no cashier until it is set"] : []),
        ...(year ? [`the notice on the holidays of ${year} is missing`] : []),
      ];
      return { ok: true, ...(warnings.length > 0 && { warnings }) };
    });
  };
