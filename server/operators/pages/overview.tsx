/** @jsxImportSource preact */
import { casesOpen, daysNotCompared, daysOut, stuckAttempts } from '../../ops/lists/trouble';
import { recordAct } from '../../ops/audit';
import { proposalsWaiting } from '../../ops/refunds/proposals';
import type { OperatorRoute, Seen } from '../route';
import { isAnyDayCompared } from '../rows/day-rows';
import { unansweredCount } from '../rows/waiting';
import { usePage } from '../views/page-context';
import { Card, Code, Dash, Empty, Money, Pill, Since, Table, type Tone } from '../views/parts';
import { CaseTable } from './case-tables';
import { isIll } from './sources';
import { toneOfState } from './tones';

const Tile = ({ to, label, count, tone }: { to: string; label: string; count: number | string; tone: Tone }) => (
  <a class={`tile tile--${count === 0 ? 'calm' : tone}`} href={to}>
    <span>{label}</span>
    <strong>{count}</strong>
  </a>
);

const Stuck = ({ rows }: { rows: Awaited<ReturnType<typeof stuckAttempts>> }) => {
  const { overview: w, payments, states } = usePage().words;
  if (rows.length === 0) return <Empty>{w.stuckNone}</Empty>;
  return (
    <Table
      caption={w.stuck}
      columns={[payments.id, payments.state, w.since, payments.lastError, payments.amount]}
      numbers={[4]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <a href={`/operator/payments/${row.id}`}>
            <Code>{row.id}</Code>
          </a>,
          <Pill tone={toneOfState[row.state]}>{states.attempt[row.state]}</Pill>,
          <Since at={row.paid_at ?? row.created_at} />,
          row.error ? `${row.error} (${w.tries(Number(row.tries ?? 0))})` : <Dash />,
          <Money of={row.amount_fen} />,
        ],
      }))}
    />
  );
};

type DaysOut = { out: Awaited<ReturnType<typeof daysOut>>; waiting: Awaited<ReturnType<typeof daysNotCompared>> };
/** isCompared: whether any day was: of none nobody can say that it is in balance. */
const Days = ({ out, waiting, isCompared }: DaysOut & { isCompared: boolean }) => {
  const { overview: w, days, states } = usePage().words;
  if (out.length + waiting.length === 0) return <Empty>{isCompared ? w.daysNone : days.none}</Empty>;
  return (
    <Table
      caption={w.days}
      columns={[days.day, days.theirs, days.differences]}
      rows={[
        ...waiting.map(({ ref, last_error }) => ({
          key: ref,
          cells: [ref, <Dash />, <Pill tone="warn">{last_error ?? w.notCompared}</Pill>],
        })),
        ...out.map(({ day, source, open }) => ({
          key: `${day} ${source}`,
          cells: [
            <a href={`/operator/days/${day}?source=${encodeURIComponent(source)}`}>{day}</a>,
            states.gateway[source] ?? source,
            <Pill tone="bad">{days.open(Number(open))}</Pill>,
          ],
        })),
      ]}
    />
  );
};

async function overview({ actor, deps, who, words }: Seen) {
  if (!who.roles.includes('look')) return { goTo: '/operator/audit' };
  await recordAct(actor, actor.db, { act: 'list' });
  const { overview: w, nav } = words;
  const [stuck, cases, out, waiting, proposals, reports, isCompared] = await Promise.all([
    stuckAttempts(actor),
    casesOpen(actor),
    daysOut(actor),
    daysNotCompared(actor),
    proposalsWaiting(actor),
    unansweredCount(actor.db),
    isAnyDayCompared(actor.db),
  ]);
  const ill = deps.sources.now().filter((source) => isIll(source)).length;
  return {
    title: nav.overview,
    body: (
      <>
        <p class="lead">{w.lead}</p>
        <div class="tiles">
          <Tile to="#stuck" label={w.stuck} count={stuck.length} tone="bad" />
          <Tile to="/operator/cases" label={w.cases} count={cases.length} tone="bad" />
          <Tile to="#days" label={w.days} count={out.length + waiting.length} tone="warn" />
          <Tile to="/operator/refunds" label={w.waiting} count={proposals.length} tone="warn" />
          <Tile to="/operator/reports" label={w.reports} count={reports} tone="warn" />
          <Tile to="/operator/sources" label={w.ill} count={ill} tone="bad" />
        </div>
        <Card title={w.stuck} id="stuck">
          <Stuck rows={stuck} />
        </Card>
        <Card title={w.cases}>
          {cases.length > 0 ? <CaseTable cases={cases.slice(0, 10)} /> : <Empty>{words.cases.none}</Empty>}
        </Card>
        <Card title={w.days} id="days">
          <Days out={out} waiting={waiting} isCompared={isCompared} />
        </Card>
      </>
    ),
  };
}

export const overviewRoutes: readonly OperatorRoute[] = [
  { method: 'GET', path: '/operator', role: 'any', answer: overview },
];
