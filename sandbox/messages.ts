import type { FastifyInstance } from 'fastify';

export type Message = { platform: 'wechat' | 'alipay'; to: string; template: string; values: Record<string, string> };
export type Fault = 'none' | 'unwanted' | 'busy' | 'lost';
export type Messages = { send(message: Message): Fault; sent(): Message[] };

/** Subscription messages that were delivered, GET /__sandbox/messages; POST /__sandbox/messages/faults {fault} makes the next ones fail. */
export function createMessages(app: FastifyInstance): Messages {
  const delivered: Message[] = [];
  let fault: Fault = 'none';
  app.get('/__sandbox/messages', async () => delivered);
  app.post<{ Body: { fault: Fault } }>('/__sandbox/messages/faults', async ({ body }) => {
    fault = body.fault;
    return {};
  });
  return {
    sent: () => delivered,
    send(message) {
      // Lost: it arrives, and the sender never hears so.
      if (fault === 'none' || fault === 'lost') delivered.push(message);
      return fault;
    },
  };
}

/** { thing1: { value: 'x' } } as both platforms take it; undefined for any other shape. */
export function valuesOf(data: unknown): Record<string, string> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const values = Object.entries(data).map(
    ([field, one]) => [field, (one as { value?: unknown } | null)?.value] as const,
  );
  return values.length > 0 && values.every(([, value]) => typeof value === 'string' && value !== '')
    ? (Object.fromEntries(values) as Record<string, string>)
    : undefined;
}
