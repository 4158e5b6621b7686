import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#contract/common';
import type { RefusalCode } from '#contract/refusals';
import { Refused } from '../ports';
import type { StorageWatch } from '../store/storage-watch';

/** Which refusal is which HTTP status. 409: it conflicts with how things stand now. */
export const refusalStatuses: Record<RefusalCode, number> = {
  invalid_request: 400,
  malformed_plate: 400,
  malformed_last_six: 400,
  malformed_number: 400,
  malformed_licence_number: 400,
  malformed_file_number: 400,
  malformed_day: 400,
  statement_missing: 400,
  not_a_picture: 400,
  heic_picture: 400,
  several_pictures: 400,
  session_expired: 401,
  code_refused: 401,
  sign_in_barred: 403,
  last_six_wrong: 403,
  file_number_wrong: 403,
  agreement_needed: 403,
  not_found: 404,
  car_unknown: 404,
  licence_unknown: 404,
  decision_unknown: 404,
  paper_not_decided: 404,
  record_unknown: 404,
  photo_unknown: 404,
  car_already_added: 409,
  too_many_cars: 409,
  licence_already_added: 409,
  licence_not_valid: 409,
  driver_not_filed: 409,
  already_handled: 409,
  window_only: 409,
  decision_paid: 409,
  decision_revoked: 409,
  decision_suspended: 409,
  at_treasury: 409,
  wechat_only: 409,
  amount_changed: 409,
  quote_stale: 409,
  already_being_paid: 409,
  bureau_refused: 409,
  source_reads_only: 409,
  source_needs_more: 409,
  listed_at_police_only: 409,
  too_large: 413,
  too_many_pixels: 413,
  too_many_requests: 429,
  internal: 500,
  busy: 503,
  too_slow: 503,
  reading_failed: 503,
  switched_off: 503,
  bureau_down: 503,
  source_closed: 503,
  answer_unclear: 503,
  source_busy: 503,
  gateway_down: 503,
  sign_in_busy: 503,
  near_midnight: 503,
  storage_unavailable: 503,
  unreadable: 409,
};

/** Half a minute: as long as an operator's machine may need to make room by itself. */
const storageRetrySeconds = '30';

export function answerRefusals(app: FastifyInstance, storage: Pick<StorageWatch, 'noticed'>): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'not_found' }));
  app.setErrorHandler<FastifyError | Refused>((error, request, reply) => {
    if (error instanceof Refused) {
      const body: Refusal = { code: error.code, ...error.place };
      return reply.code(refusalStatuses[error.code]).send(body);
    }
    const refused = fromFastify(error);
    if (refused) return reply.code(refused.status).send(refused.body);
    if (storage.noticed(error))
      return reply.code(503).header('retry-after', storageRetrySeconds).send({ code: 'storage_unavailable' });
    if (isContended(error)) return reply.code(503).header('retry-after', '1').send({ code: 'storage_unavailable' });
    request.log.error({ err: error }, 'unexpected');
    return reply.code(500).send({ code: 'internal' });
  });
}

/** Others held the same rows through every try of ours (serialization_failure, deadlock_detected). */
const isContended = (error: { code?: string }): boolean => error.code === '40001' || error.code === '40P01';

/** An address that Fastify cannot even route (a broken %-escape, an endless parameter) gets the same shape. */
export function answerOutsideRoutes(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const body: Refusal = { code: 'invalid_request' };
  void reply.code(error.statusCode ?? 400).send(body);
}

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
