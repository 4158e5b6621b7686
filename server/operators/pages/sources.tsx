/** @jsxImportSource preact */
import { missingNotice } from '#domain/days/calendar';
import { dayOf } from '#domain/days/day';
import type { SourceHealth } from '../../bureau/source-health';
import type { Answer, OperatorDeps, OperatorRoute, Seen } from '../route';
import { counted, lanesOf, watchingOf, type LaneHealth } from '../../ops/health';
import { usePage } from '../views/page-context';
import { Card, Code, Dash, Empty, Facts, Pill, Since, Table, Time } from '../views/parts';
import { lasting } from '../words';

/** It was asked last without an answer. */
export const isIll = ({ failures, resting }: SourceHealth): boolean => failures > 0 || resting.length > 0;

const Source = ({ source }: { source: SourceHealth }) => {
  const { sources: w } = usePage().words;
  const { name, answeredAt, failedAt, reason, failures, resting } = source;
  const isQuiet = answeredAt === null && failedAt === null;
  return (
    <Card
      title={name}
      more={
        <Pill tone={isIll(source) ? 'bad' : isQuiet ? 'calm' : 'good'}>
          {isIll(source) ? w.ill : isQuiet ? w.quiet : w.well}
        </Pill>
      }
    >
      <Facts
        rows={[
          [w.answered, answeredAt === null ? w.never : <Time at={answeredAt} key="answered" />],
          [
            w.failed,
            failedAt === null ? (
              w.never
            ) : (
              <>
                <Time at={failedAt} /> · {reason && w.reasons[reason]}
              </>
            ),
          ],
        ]}
      />
      <p class="how">
        {failures > 0 ? `${w.failures(failures)} · ` : ''}
        {resting.length > 0 ? w.resting(resting.join(', ')) : w.closed}
      </p>
    </Card>
  );
};

const Watching = ({ isOn, found }: { isOn: boolean; found: Awaited<ReturnType<typeof watchingOf>> }) => {
  const { words } = usePage();
  const { sources: w } = words;
  return (
    <Card title={w.watching}>
      {isOn ? (
        <Facts
          rows={[
            [w.late, counted(found.late)],
            [w.lag, found.lagMs === null ? '—' : lasting(words, found.lagMs)],
          ]}
        />
      ) : (
        <Empty>{w.off}</Empty>
      )}
    </Card>
  );
};

const Machine = ({ clock, storage, year }: Pick<OperatorDeps, 'clock' | 'storage'> & { year: number | undefined }) => {
  const { sources: w } = usePage().words;
  const apart = `${(Math.abs(clock.apartMs()) / 1000).toFixed(1)} s`;
  const rows: [boolean, string, string][] = [
    [clock.isOff(), w.clockOff(apart), w.clockWell],
    [storage.isFailing(), w.storeIll, w.storeWell],
    [year !== undefined, w.holidays(year ?? 0), w.holidaysWell],
  ];
  return (
    <Card title={w.clock}>
      <ul class="checks">
        {rows.map(([isBad, bad, good]) => (
          <li key={good}>
            <Pill tone={isBad ? 'bad' : 'good'}>{isBad ? '!' : '✓'}</Pill> {isBad ? bad : good}
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Outbox = ({ lanes }: { lanes: readonly LaneHealth[] }) => {
  const { sources: w } = usePage().words;
  return (
    <Card title={w.outbox}>
      {lanes.length === 0 ? (
        <Empty>{w.idle}</Empty>
      ) : (
        <Table
          caption={w.outbox}
          columns={[w.lane, w.waiting, w.oldest, w.later, w.error]}
          numbers={[1, 3]}
          rows={lanes.map(({ lane, due, oldest, later, error }) => ({
            key: lane,
            cells: [
              <Code>{lane}</Code>,
              counted(due),
              oldest === null ? '—' : <Since at={oldest} />,
              counted(later),
              error ?? <Dash />,
            ],
          }))}
        />
      )}
    </Card>
  );
};

async function health({ actor, deps, words, now }: Seen): Promise<Answer> {
  const [lanes, watching] = [await lanesOf(actor.db, now), await watchingOf(actor.db, now)];
  const { clock, storage } = deps;
  return {
    title: words.nav.sources,
    body: (
      <>
        <p class="lead">{words.sources.lead}</p>
        <div class="pair">
          {deps.sources.now().map((source) => (
            <Source source={source} key={source.name} />
          ))}
          <Watching isOn={deps.settings.watching !== undefined} found={watching} />
          <Machine clock={clock} storage={storage} year={missingNotice(dayOf(new Date(now)))} />
        </div>
        <Outbox lanes={lanes} />
      </>
    ),
  };
}

export const sourcesRoutes: readonly OperatorRoute[] = [
  { method: 'GET', path: '/operator/sources', role: 'look', look: 'sources seen', answer: health },
];
