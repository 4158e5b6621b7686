import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { context, SpanKind, SpanStatusCode, trace, type Span, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import type { TracesSettings } from '../settings';
import { watchCalls } from './traced-calls';

type Job = (ref: string) => Promise<number | undefined | void>;
export type TracedRequest = { id: string; method: string; route: string; payment?: string };
export type Traces = {
  /** Whatever `next` starts stands below the request. @returns what to call when it is answered */
  request(asked: TracedRequest, next: () => void): (status: number) => void;
  jobs<Jobs extends Record<string, Job>>(jobs: Jobs): Jobs;
  /** A statement that has just ended, without its values. */
  statement(text: string, ms: number): void;
  stop(): Promise<void>;
};

const off: Traces = {
  request(_asked, next) {
    next();
    return () => undefined;
  },
  jobs: (jobs) => jobs,
  statement: () => undefined,
  stop: async () => undefined,
};

/**
 * OpenTelemetry's traces, sent to a collector that the settings name: routes, jobs, statements and whom else we asked. Never an
 * address, a number or a value of a statement; and nobody outside is handed our trace.
 */
export function openTraces(settings: TracesSettings | undefined, exporter?: SpanExporter): Traces {
  if (!settings) return off;
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'fadan' }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(settings.share ?? 1) }),
    spanProcessors: [new BatchSpanProcessor(exporter ?? new OTLPTraceExporter({ url: settings.url }))],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const tracer = provider.getTracer('fadan');
  const unwatch = watchCalls(tracer, settings.url);
  return {
    ...tracesOf(tracer),
    async stop() {
      unwatch();
      await provider.shutdown();
      context.disable();
    },
  };
}

const tracesOf = (tracer: Tracer): Omit<Traces, 'stop'> => ({
  request({ id, method, route, payment }, next) {
    const attributes = {
      ...{ 'http.request.method': method, 'http.route': route, 'fadan.request': id },
      ...(payment && { 'fadan.payment': payment }),
    };
    const span = tracer.startSpan(`${method} ${route}`, { attributes, kind: SpanKind.SERVER });
    context.with(trace.setSpan(context.active(), span), next);
    return (status) => {
      span.setAttribute('http.response.status_code', status);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
  },
  jobs: <Jobs extends Record<string, Job>>(jobs: Jobs): Jobs =>
    Object.fromEntries(
      Object.entries(jobs).map(([kind, job]): [string, Job] => [
        kind,
        (ref) =>
          tracer.startActiveSpan(`job ${kind}`, { attributes: { 'fadan.job': ref } }, (span) =>
            job(ref)
              .catch(failed(span))
              .finally(() => span.end()),
          ),
      ]),
    ) as Jobs,
  statement(text, ms) {
    if (!trace.getActiveSpan()?.isRecording()) return; // what no request and no job asked for is nobody's story
    const end = Date.now();
    const name = text.slice(0, text.indexOf(' ')) || 'statement';
    const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text };
    tracer.startSpan(name, { attributes, kind: SpanKind.CLIENT, startTime: end - ms }).end(end);
  },
});

/** The error's name alone: its words may hold a number. */
const failed =
  (span: Span) =>
  (error: unknown): never => {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
    throw error;
  };
