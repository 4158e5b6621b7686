import { missingNotice } from '#domain/calendar';
import { dayOf } from '#domain/day';
import type { Clock } from '../ports';
import type { StorageWatch } from '../store/storage-watch';
import type { Http } from './typed';

export type HealthDeps = { runtime: Clock; storage: Pick<StorageWatch, 'look'>; clockIsOff: () => boolean };

/** 503 while nothing can be kept. What a person has to see to, and what stands still meanwhile, are warnings. */
export const healthRoutes =
  ({ runtime, storage, clockIsOff }: HealthDeps) =>
  async (app: Http) => {
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
