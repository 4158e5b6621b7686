import type { Attributes, Meter, ObservableGauge } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import { codeOf, StartRefused } from '../process/start-refused';
import type { MetricsSettings } from '../settings';
import { gauges, type GaugeName } from './gauges';

/** What stands at this moment; label: tells the values of one gauge apart. */
export type Measured = { name: GaugeName; value: number; labels?: Attributes };
export type Answered = { method: string; route: string; status: number; ms: number };
export type Meters = {
  answered(answer: Answered): void;
  /** A gateway refuses us, in a way that a person has to look at. */
  alarmed(gateway: string): void;
  /** Asked at each scrape. */
  observe(measure: () => Promise<Measured[]>): void;
  stop(): Promise<void>;
};

const off: Meters = {
  answered: () => undefined,
  alarmed: () => undefined,
  observe: () => undefined,
  stop: async () => undefined,
};
/** A cashier should be open within a second; a paper takes fifteen to read. */
const boundsInSeconds = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** OpenTelemetry's meters, read as Prometheus reads them on a port of their own: nothing of it stands at the public address. */
export async function openMeters(settings: MetricsSettings | undefined): Promise<Meters> {
  if (!settings) return off;
  const { port, host = '127.0.0.1' } = settings;
  const exporter = new PrometheusExporter({
    ...{ port, host, preventServerStart: true, withoutScopeInfo: true, withoutTargetInfo: true },
  });
  await exporter.startServer().catch((error: unknown) => {
    throw new StartRefused(`metrics.port: ${port} of ${host} cannot be listened on (${codeOf(error)}): write another`);
  });
  const provider = new MeterProvider({ readers: [exporter] });
  return { ...metersOf(provider.getMeter('fadan')), stop: () => provider.shutdown() };
}

function metersOf(meter: Meter): Omit<Meters, 'stop'> {
  const answers = meter.createHistogram('fadan_http_answer_seconds', {
    description: 'How long an answer took, by route and status',
    advice: { explicitBucketBoundaries: boundsInSeconds },
  });
  const alarms = meter.createCounter('fadan_gateway_alarms', {
    description: 'Refusals of a gateway that a person has to look at, each code once an hour',
  });
  const all = new Map<GaugeName, ObservableGauge>(
    Object.entries(gauges).map(([name, description]) => [
      name as GaugeName,
      meter.createObservableGauge(name, { description }),
    ]),
  );
  const withZeros = zeros();
  return {
    answered: ({ method, route, status, ms }) =>
      answers.record(ms / 1000, { method, route, status: `${Math.floor(status / 100)}xx` }),
    alarmed: (gateway) => alarms.add(1, { gateway }),
    observe: (measure) =>
      meter.addBatchObservableCallback(
        async (result) => {
          for (const { name, value, labels = {} } of withZeros(await measure()))
            result.observe(all.get(name)!, value, labels);
        },
        [...all.values()],
      ),
  };
}

/** A value that is told no more would stand at its last for ever, and its alert with it: what has gone is told as none. */
function zeros(): (measured: readonly Measured[]) => Measured[] {
  const known = new Map<string, Measured>();
  const keyOf = ({ name, labels }: Measured): string => JSON.stringify([name, labels]);
  return (measured) => {
    const now = new Set(measured.map(keyOf));
    const gone = [...known].filter(([key]) => !now.has(key)).map(([, one]) => ({ ...one, value: 0 }));
    for (const one of measured) known.set(keyOf(one), one);
    return [...measured, ...gone];
  };
}
