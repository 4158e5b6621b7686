import type { FastifyError, FastifyInstance } from 'fastify';
import type { Refusal } from '#contract/common';
import type { RefusalCode } from '#contract/refusals';
import { Refused } from '../../ports';
import type { StorageWatch } from '../../store/watches/storage-watch';
import { refusalStatuses } from './refusal-statuses';
import { logRefusal } from './refusal-log';
import { isNamed } from './route-refusals';

/** A refusal that its route does not name. */
export type Unnamed = { route: string; code: RefusalCode };

/** Half a minute: as long as an operator's machine may need to make room by itself. */
const storageRetrySeconds = '30';

export type RefusalDeps = { storage: Pick<StorageWatch, 'noticed'>; unnamed?: (what: Unnamed) => void };

export function answerRefusals(app: FastifyInstance, { storage, unnamed }: RefusalDeps): void {
  app.setErrorHandler<FastifyError | Refused>((error, request, reply) => {
    if (error instanceof Refused) {
      const body: Refusal = { code: error.code, ...error.place };
      if (!isNamed(request, error.code)) {
        const what = { route: `${request.method} ${request.routeOptions.url}`, code: error.code };
        request.log.error(what, 'a refusal that its route does not name');
        unnamed?.(what);
      }
      logRefusal(request, body);
      return reply.code(refusalStatuses[error.code]).send(body);
    }
    const refused = fromFastify(error);
    if (refused) {
      logRefusal(request, refused.body);
      return reply.code(refused.status).send(refused.body);
    }
    if (storage.noticed(error))
      return reply.code(503).header('retry-after', storageRetrySeconds).send({ code: 'storage_unavailable' });
    if (isContended(error)) return reply.code(503).header('retry-after', '1').send({ code: 'storage_unavailable' });
    request.log.error({ err: error }, 'unexpected');
    return reply.code(500).send({ code: 'internal' });
  });
}

/** Others held the same rows through every try of ours (serialization_failure, deadlock_detected). */
const isContended = (error: { code?: string }): boolean => error.code === '40001' || error.code === '40P01';

function fromFastify(error: FastifyError): { status: number; body: Refusal } | undefined {
  if (error.validation) {
    const first = error.validation[0];
    const params = first?.params as { missingProperty?: string; additionalProperty?: string } | undefined;
    const field = first?.instancePath.slice(1).split('/')[0] || params?.missingProperty || params?.additionalProperty;
    return { status: 400, body: { code: 'invalid_request', ...(field && { field }) } };
  }
  if (error.statusCode === 429) return { status: 429, body: { code: 'too_many_requests' } };
  if (error.statusCode && error.statusCode < 500)
    return { status: error.statusCode, body: { code: 'invalid_request' } };
  return undefined;
}
