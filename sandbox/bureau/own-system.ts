import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mac, type Credentials } from './signing';

/** status: what it answers in place of having heard. retryAfterS: said beside it. */
export type SystemFaults = { down: boolean; slowMs: number; status: number | null; retryAfterS: number | null };
type Heard = { id: string; times: number; type: string; timestamp: string; data: Record<string, unknown> };

const farthestSeconds = 300;
const types = ['payment.paid', 'payment.settled', 'payment.refunding', 'payment.refunded', 'payment.returned'];

/** Each bureau's secret of its own, as its system would have drawn it. */
export const systemSecret = ({ secret }: Pick<Credentials, 'secret'>): string =>
  `whsec_${Buffer.from(mac(secret, 'own system'), 'hex').toString('base64')}`;

/** A system of the bureau's own that hears of payments by Standard Webhooks, and believes none that is not signed for it. */
export function registerOwnSystem(app: FastifyInstance, credentials: Credentials, now: () => Date): void {
  const faults: SystemFaults = { down: false, slowMs: 0, status: null, retryAfterS: null };
  const heard = new Map<string, Heard>();
  const refused: string[] = [];
  const key = Buffer.from(systemSecret(credentials).slice('whsec_'.length), 'base64');

  app.get('/__sandbox/bureau/system', async () => ({ heard: [...heard.values()], refused }));
  app.post<{ Body: Partial<SystemFaults> }>('/__sandbox/bureau/system', async ({ body }) =>
    Object.assign(faults, body),
  );
  void app.register(async (system) => {
    system.removeAllContentTypeParsers();
    system.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    system.post('/bureau/system/events', async (request, reply) => {
      if (faults.down) {
        reply.hijack();
        request.raw.socket.destroy();
        return reply;
      }
      if (faults.slowMs) await new Promise((resolve) => setTimeout(resolve, faults.slowMs));
      if (faults.retryAfterS !== null) reply.header('retry-after', String(faults.retryAfterS));
      if (faults.status !== null) return reply.code(faults.status).send();
      const fault = faultOf(request, key, now());
      if (fault) {
        refused.push(fault);
        return reply.code(401).send({ fault });
      }
      const id = header(request, 'webhook-id');
      heard.set(id, { ...JSON.parse(String(request.body)), id, times: (heard.get(id)?.times ?? 0) + 1 });
      return reply.code(204).send();
    });
  });
}

const header = (request: FastifyRequest, name: string): string => String(request.headers[name] ?? '');

function faultOf(request: FastifyRequest, key: Buffer, now: Date): string | undefined {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    header(request, `webhook-${name}`),
  );
  if (!id || id.includes('.')) return 'webhook-id is missing or has a dot';
  if (!/^\d{10}$/.test(timestamp!)) return 'webhook-timestamp is no time in seconds';
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > farthestSeconds)
    return 'webhook-timestamp is more than five minutes off';
  const body = typeof request.body === 'string' ? request.body : '';
  const wanted = `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  const isSame = (given: string) =>
    given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
  if (!signatures!.split(' ').some(isSame)) return 'webhook-signature is not of ID.TIMESTAMP.BODY';
  return contentFault(body);
}

function contentFault(body: string): string | undefined {
  const { type, timestamp, data, ...others } = JSON.parse(body) as Record<string, unknown>;
  if (!types.includes(String(type))) return `type ${String(type)} is not known`;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+08:00$/.test(String(timestamp)))
    return 'timestamp is no instant of Shanghai';
  if (typeof data !== 'object' || data === null || Object.keys(others).length > 0)
    return 'there is type, timestamp and data, and nothing else';
  return undefined;
}
