import type { FastifyInstance } from 'fastify';
import type { Table } from './store/table';

export type Message = { platform: 'wechat' | 'alipay'; to: string; template: string; values: Record<string, string> };
export type MessageFault = 'none' | 'unwanted' | 'busy' | 'lost';
export type Messages = { send(message: Message): MessageFault };

/** Subscription messages that were delivered, GET /__sandbox/messages; POST /__sandbox/messages/faults {fault} makes the next ones fail. */
export function createMessages(app: FastifyInstance, delivered: Table<Message>): Messages {
  let fault: MessageFault = 'none';
  app.get('/__sandbox/messages', async () => delivered.rows());
  app.post<{ Body: { fault: MessageFault } }>('/__sandbox/messages/faults', async ({ body }) => {
    fault = body.fault;
    return {};
  });
  return {
    send(message) {
      // Lost: it arrives, and the sender never hears so.
      if (fault === 'none' || fault === 'lost') delivered.put(String(delivered.rows().length), message);
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
