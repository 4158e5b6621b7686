/** @jsxImportSource preact */
import { addDays, dayOf, isDay } from '#domain/days/day';
import { billOf } from '../../ops/lists/bill';
import type { Answer, OperatorRoute, Seen } from '../route';
import { casesOfDay, comparedDays, daysAtOnce, sourcesOfDay, type ComparedDay } from '../rows/day-rows';
import { usePage } from '../views/page-context';
import { Card, Code, Dash, Empty, Facts, Money, Pill, Table, Time } from '../views/parts';
import { CaseTable } from './case-tables';

const mostLines = 500;

const Verdict = ({ row }: { row: ComparedDay }) => {
  const { days: w } = usePage().words;
  if (row.open > 0) return <Pill tone="bad">{w.open(row.open)}</Pill>;
  if (row.differences > 0) return <Pill tone="accent">{w.explained(row.differences)}</Pill>;
  return <Pill tone="good">{w.equal}</Pill>;
};

/** A row a day, a column for everybody it was compared with. */
const DayTable = ({ rows }: { rows: readonly ComparedDay[] }) => {
  const { days: w, states } = usePage().words;
  const sources = [...new Set(rows.map(({ source }) => source))].sort();
  const days = [...new Set(rows.map(({ day }) => day))];
  const cell = (day: string, source: string) => {
    const row = rows.find((one) => one.day === day && one.source === source);
    if (!row) return <Dash />;
    return (
      <a class="compared" href={`/operator/days/${day}?source=${encodeURIComponent(source)}`}>
        <Verdict row={row} /> <Money of={row.their_fen} />
      </a>
    );
  };
  return (
    <Table
      caption={w.lead}
      columns={[w.day, ...sources.map((source) => states.gateway[source] ?? source)]}
      rows={days.map((day) => ({
        key: day,
        cells: [<a href={`/operator/days/${day}`}>{day}</a>, ...sources.map((source) => cell(day, source))],
      }))}
    />
  );
};

async function list({ actor, query, words, now }: Seen): Promise<Answer> {
  const { days: w, nav } = words;
  const today = dayOf(new Date(now));
  const last = query.until && isDay(query.until) ? query.until : today;
  const rows = await comparedDays(actor.db, last);
  const step = (to: string, label: string) => <a href={`/operator/days?until=${to}`}>{label}</a>;
  return {
    title: nav.days,
    body: (
      <>
        <p class="lead">{w.lead}</p>
        <Card>{rows.length > 0 ? <DayTable rows={rows} /> : <Empty>{w.none}</Empty>}</Card>
        <nav class="tabs" aria-label={nav.days}>
          {step(addDays(last, -daysAtOnce), w.earlier)}
          {last < today && step(addDays(last, daysAtOnce), w.later)}
        </nav>
      </>
    ),
  };
}

type Bill = Awaited<ReturnType<typeof billOf>>;
const Lines = ({ bill: { lines, compared } }: { bill: Bill }) => {
  const { days: w, cases, payments } = usePage().words;
  return (
    <Card title={w.lines}>
      {compared && (
        <Facts
          rows={[
            [w.ours, <Money of={compared.our_fen} key="ours" />],
            [w.theirs, <Money of={compared.their_fen} key="theirs" />],
            [w.fees, <Money of={compared.fee_fen} key="fees" />],
            [w.arrives, <Money of={compared.their_fen - compared.fee_fen} key="arrives" />],
            [w.aside, String(compared.set_aside)],
            [w.at, <Time at={compared.at} key="at" />],
          ]}
        />
      )}
      {lines.length === 0 ? (
        <Empty>{w.linesNone}</Empty>
      ) : (
        <Table
          caption={w.lines}
          columns={[cases.kind, cases.number, payments.transaction, payments.amount]}
          numbers={[3]}
          rows={lines.slice(0, mostLines).map((row) => ({
            key: String(row.line),
            cells: [
              w.line[row.kind],
              <a href={`/operator/payments?q=${encodeURIComponent(row.number)}&why=case`}>
                <Code>{row.number}</Code>
              </a>,
              <Code>{row.transaction_id}</Code>,
              <Money of={row.amount_fen} />,
            ],
          }))}
        />
      )}
      {lines.length > mostLines && <p class="how">{w.few(mostLines)}</p>}
    </Card>
  );
};

async function one({ actor, params, query, words }: Seen): Promise<Answer> {
  const { days: w, states, refused } = words;
  const day = params.day!;
  if (!isDay(day)) return { title: w.day, status: 404, body: <Empty>{refused.gone}</Empty> };
  const sources = await sourcesOfDay(actor.db, day);
  const chosen = sources.find((source) => source === query.source) ?? sources[0];
  const cases = await casesOfDay(actor.db, day);
  return {
    title: `${words.nav.days} ${day}`,
    body: (
      <>
        <nav class="tabs" aria-label={words.cases.source}>
          {sources.map((source) => (
            <a
              key={source}
              href={`/operator/days/${day}?source=${encodeURIComponent(source)}`}
              aria-current={source === chosen ? 'page' : undefined}
            >
              {states.gateway[source] ?? source}
            </a>
          ))}
        </nav>
        {chosen ? <Lines bill={await billOf(actor, chosen, day)} /> : <Empty>{w.none}</Empty>}
        {cases.length > 0 && (
          <Card title={w.cases}>
            <CaseTable cases={cases} />
          </Card>
        )}
      </>
    ),
  };
}

export const daysRoutes: readonly OperatorRoute[] = [
  { method: 'GET', path: '/operator/days', role: 'look', look: 'days seen', answer: list },
  { method: 'GET', path: '/operator/days/:day', role: 'look', look: 'days seen', answer: one },
];
