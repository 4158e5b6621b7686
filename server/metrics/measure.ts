import { missingNotice } from '#domain/days/calendar';
import { dayOf } from '#domain/days/day';
import type { SourceHealth } from '../bureau/source-health';
import { lanesOf, watchingOf } from '../ops/health';
import { proposalsWaiting } from '../ops/refunds/proposals';
import { casesOpen, daysNotCompared, stuckAttempts } from '../ops/lists/trouble';
import type { Runtime } from '../ports';
import type { ClockWatch } from '../store/watches/clock-watch';
import type { Database } from '../store/database';
import type { Measured } from './meters';

export type MeasureDeps = {
  db: Database;
  runtime: Runtime;
  sources: { now(): SourceHealth[] };
  clock: Pick<ClockWatch, 'apartMs'>;
  storage: { isFailing(): boolean };
  /** By name, when each certificate that we hold ends. */
  certificateEnds: ReadonlyMap<string, number>;
  /** Whether cars are watched at all. */
  isWatching: boolean;
};

/** Everything that an alert may ask about, as it stands. While the database is away, what this node knows by itself. */
export const measure = (deps: MeasureDeps) => async (): Promise<Measured[]> => {
  const ofNode = nodes(deps);
  if (deps.storage.isFailing()) return ofNode;
  return [...ofNode, ...(await books(deps)), ...(await queues(deps))];
};

const seconds = (ms: number): number => Math.round(ms / 100) / 10;

function nodes({ runtime, sources, clock, storage, certificateEnds }: MeasureDeps): Measured[] {
  const now = runtime.now();
  const year = missingNotice(dayOf(now));
  return [
    { name: 'fadan_clock_apart_seconds', value: seconds(Math.abs(clock.apartMs())) },
    { name: 'fadan_storage_failing', value: Number(storage.isFailing()) },
    { name: 'fadan_holiday_notice_missing', value: Number(year !== undefined) },
    ...[...certificateEnds].map(([certificate, endsAt]): Measured => ({
      name: 'fadan_certificate_ends_seconds',
      value: seconds(endsAt - now.getTime()),
      labels: { certificate },
    })),
    ...sources.now().flatMap(({ name: source, answeredAt, failures, resting }): Measured[] => [
      { name: 'fadan_source_failures', value: failures, labels: { source } },
      { name: 'fadan_source_resting', value: resting.length, labels: { source } },
      ...(answeredAt === null
        ? []
        : [
            {
              name: 'fadan_source_answered_seconds' as const,
              value: seconds(now.getTime() - answeredAt),
              labels: { source },
            },
          ]),
    ]),
  ];
}

async function books(deps: MeasureDeps): Promise<Measured[]> {
  const now = deps.runtime.now().getTime();
  const [stuck, cases] = [await stuckAttempts(deps), await casesOpen(deps)];
  const oldest = Math.min(...stuck.map(({ paid_at, created_at }) => paid_at ?? created_at));
  const kinds = new Map<string, number>();
  for (const { kind } of cases) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const reports = await deps.db.selectFrom('reports').select('number').where('answered_at', 'is', null).execute();
  return [
    { name: 'fadan_attempts_stuck', value: stuck.length },
    { name: 'fadan_attempts_stuck_oldest_seconds', value: stuck.length > 0 ? seconds(now - oldest) : 0 },
    ...[...kinds].map(([kind, value]): Measured => ({ name: 'fadan_cases_open', value, labels: { kind } })),
    { name: 'fadan_days_not_compared', value: (await daysNotCompared(deps)).length },
    { name: 'fadan_reports_unanswered', value: reports.length },
    { name: 'fadan_refunds_to_confirm', value: (await proposalsWaiting(deps)).length },
  ];
}

async function queues({ db, runtime, isWatching }: MeasureDeps): Promise<Measured[]> {
  const now = runtime.now().getTime();
  const lanes = await lanesOf(db, now);
  const { lagMs } = await watchingOf(db, now);
  return [
    ...lanes.flatMap(({ lane, due, oldest }): Measured[] => [
      { name: 'fadan_outbox_due', value: due, labels: { lane } },
      { name: 'fadan_outbox_oldest_seconds', value: oldest === null ? 0 : seconds(now - oldest), labels: { lane } },
    ]),
    ...(isWatching ? [{ name: 'fadan_watching_late_seconds' as const, value: seconds(lagMs ?? 0) }] : []),
  ];
}
