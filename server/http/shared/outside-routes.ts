import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#contract/common';
import { usualHeaders } from './answer-headers';

const refusal: Refusal = { code: 'invalid_request' };

/** An address that Fastify cannot even route (a broken %-escape, an endless parameter): no hook sees it, so all is said here. */
export const answerOutsideRoutes =
  (publicUrl: string) =>
  (error: FastifyError, { id }: FastifyRequest, reply: FastifyReply): void => {
    const headers = { ...usualHeaders(publicUrl), 'x-request-id': id };
    void reply
      .code(error.statusCode ?? 400)
      .headers(headers)
      .send(refusal);
  };

const statuses: Record<string, number> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };

/** What Node could not read as a request: two lengths of one body, a method that is none. The connection ends with the answer. */
export const answerUnreadable =
  (publicUrl: string) =>
  ({ code }: { code?: string }, socket: Socket): void => {
    if (code === 'ECONNRESET' || socket.destroyed) return;
    const status = statuses[code ?? ''] ?? 400;
    const body = JSON.stringify(refusal);
    const headers = {
      ...usualHeaders(publicUrl),
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    if (socket.writable) socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
    else socket.destroy();
  };

/** Of an address that does not exist; counted as any other question, so that nobody tries them all. */
export const answerNowhere = (app: FastifyInstance): void =>
  void app.setNotFoundHandler({ preHandler: app.rateLimit() }, (_request, reply) =>
    reply.code(404).send({ code: 'not_found' }),
  );
