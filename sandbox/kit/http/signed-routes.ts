import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Agenda } from '../time/agenda';
import type { FaultKind, Faults } from '../faults/faults';

export type Call = {
  method: string;
  /** Path and query exactly as sent: these bytes were signed. */
  url: string;
  headers: Record<string, string | undefined>;
  params: Record<string, string>;
  query: Record<string, string>;
  /** The body exactly as sent. */
  text: string;
  body: unknown;
};

/** `raw` goes out as it is and unsigned, as bills do. */
export type Answer = { status: number; body?: unknown; raw?: { bytes: Buffer; type: string } };
export type Handler = (call: Call) => Answer;

export type Trouble = { faults: Faults; agenda: Agenda };
export type Gateway = Trouble & {
  /** The refusal of a call that is not rightly signed. */
  check(call: Call): Answer | undefined;
  sign(text: string, call: Call): Record<string, string>;
  malformed: Answer;
  broken: Answer;
  busy: Answer;
};

export type On = (method: 'GET' | 'POST', path: string, handler: Handler) => void;

/** Routes of one gateway: requests are verified over their raw bytes, answers signed, 204 too. */
export function gatewayRoutes(app: FastifyInstance, gateway: Gateway): On {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  return (method, url, handler) =>
    app.route({
      method,
      url,
      handler: (request, reply) => serve(gateway, handler, request, reply),
    });
}

function serve(gateway: Gateway, handler: Handler, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const call = readCall(request);
  const fault = gateway.faults.takeFor(call);
  if (fault === 'timeout' || fault === 'zombie') {
    if (fault === 'zombie') takeEffectLate(gateway, handler, call);
    return reply.hijack(); // the socket stays open, and silent
  }
  if (fault === 'lost_request') return hungUp(reply);
  if (fault === 'late') {
    takeEffectLate(gateway, handler, call);
    return hungUp(reply);
  }
  if (fault === 'http500') return send(gateway, reply, call, gateway.broken);
  if (fault === 'throttled') return send(gateway, reply, call, gateway.busy);
  const answer = answerTo(gateway, handler, call);
  return fault === 'lost_response' ? hungUp(reply) : send(gateway, reply, call, answer, fault);
}

/** The request was received in time; what it asks for happens when the caller has long given up. */
function takeEffectLate(gateway: Gateway, handler: Handler, call: Call): void {
  const refusal = gateway.check(call);
  if (refusal) return;
  const lateMs = gateway.faults.latenessMs();
  gateway.agenda.after(lateMs, () => void handled(gateway, handler, call));
}

function hungUp(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}

const answerTo = (gateway: Gateway, handler: Handler, call: Call): Answer =>
  gateway.check(call) ?? handled(gateway, handler, call);

function handled(gateway: Gateway, handler: Handler, call: Call): Answer {
  if (call.text === '') return handler(call);
  try {
    return handler({ ...call, body: JSON.parse(call.text) });
  } catch (error) {
    if (error instanceof SyntaxError) return gateway.malformed;
    throw error;
  }
}

function readCall(request: FastifyRequest): Call {
  return {
    method: request.method,
    url: request.url,
    headers: request.headers as Call['headers'],
    params: request.params as Call['params'],
    query: request.query as Call['query'],
    text: typeof request.body === 'string' ? request.body : '',
    body: {},
  };
}

function send(gateway: Gateway, reply: FastifyReply, call: Call, answer: Answer, fault?: FaultKind): FastifyReply {
  reply.code(answer.status);
  if (answer.raw) return reply.type(answer.raw.type).send(answer.raw.bytes);
  const whole = answer.body === undefined ? '' : JSON.stringify(answer.body);
  const text = fault === 'malformed' ? '{"half of an answer":' : whole;
  if (fault !== 'unsigned') reply.headers(headersOf(gateway, answer, text, call));
  return text === '' ? reply.send() : reply.type('application/json; charset=utf-8').send(text);
}

/** Only who signed rightly is answered with a signature; the number that support asks for is always there. */
function headersOf(gateway: Gateway, { status }: Answer, text: string, call: Call): Record<string, string> {
  const signed = gateway.sign(text, call);
  if (status !== 401) return signed;
  return Object.fromEntries(Object.entries(signed).filter(([name]) => /^(request-id|alipay-trace-id)$/i.test(name)));
}
