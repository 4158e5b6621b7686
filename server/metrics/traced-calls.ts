import { subscribe, unsubscribe, type ChannelListener } from 'node:diagnostics_channel';
import { SpanKind, SpanStatusCode, trace, type Span, type Tracer } from '@opentelemetry/api';

/** What Node's fetch tells of a request; whoever is asked is named by its host, never by the address. */
type Told = { request: { origin: string | URL; method: string }; response?: { statusCode: number } };

/** A span for each call of ours to somebody else, below the request or job that made it. @returns what ends it */
export function watchCalls(tracer: Tracer, collector: string): () => void {
  const spans = new WeakMap<object, Span>();
  const isCollector = (origin: string): boolean => new URL(collector).origin === origin;
  const end = (request: object, close: (span: Span) => void): void => {
    const span = spans.get(request);
    if (!span) return;
    close(span);
    span.end();
    spans.delete(request);
  };
  const listeners: Record<string, (told: Told) => void> = {
    'undici:request:create'({ request }) {
      const origin = String(request.origin);
      if (isCollector(origin) || !trace.getActiveSpan()?.isRecording()) return;
      const { host } = new URL(origin);
      const attributes = { 'http.request.method': request.method, 'server.address': host };
      spans.set(request, tracer.startSpan(`${request.method} ${host}`, { attributes, kind: SpanKind.CLIENT }));
    },
    'undici:request:headers': ({ request, response }) =>
      end(request, (span) => span.setAttribute('http.response.status_code', response?.statusCode ?? 0)),
    'undici:request:error': ({ request }) => end(request, (span) => span.setStatus({ code: SpanStatusCode.ERROR })),
  };
  const all = Object.entries(listeners) as [string, ChannelListener][];
  for (const [channel, listener] of all) subscribe(channel, listener);
  return () => {
    for (const [channel, listener] of all) unsubscribe(channel, listener);
  };
}
