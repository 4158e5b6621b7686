/** @jsxImportSource preact */
import { answerReport, readReport } from '../../ops/reports';
import type { Answer, OperatorRoute, Seen } from '../route';
import { answered, objectionsAnswered, objectionsPending, unanswered, wordsToLookAt } from '../rows/report-rows';
import { usePage } from '../views/page-context';
import { Card, Code, Dash, Empty, Facts, Field, Pill, PostForm, Since, Table, Time } from '../views/parts';
import { CaseTable } from './case-tables';

const leastWords = 4;
type Rows<T extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<T>>;

const Unanswered = ({ rows }: { rows: Rows<typeof unanswered> }) => {
  const { reports: w, cases } = usePage().words;
  if (rows.length === 0) return <Empty>{w.none}</Empty>;
  return (
    <Table
      caption={w.unanswered}
      columns={[w.number, w.told, cases.age, w.about]}
      rows={rows.map(({ number, told_at, attempt_id, words }) => ({
        key: number,
        cells: [
          <>
            <a href={`/operator/reports/${number}`}>
              <Code>{number}</Code>
            </a>
            {words === 'look' && <p class="how">{w.look}</p>}
          </>,
          <Time at={told_at} />,
          <Since at={told_at} />,
          attempt_id ? (
            <a href={`/operator/payments/${attempt_id}`}>
              <Code>{attempt_id}</Code>
            </a>
          ) : (
            '—'
          ),
        ],
      }))}
    />
  );
};

const Answered = ({ rows }: { rows: Rows<typeof answered> }) => {
  const { reports: w } = usePage().words;
  if (rows.length === 0) return <Empty>{w.noneAnswered}</Empty>;
  return (
    <Table
      caption={w.answered}
      columns={[w.number, w.told, w.answered]}
      rows={rows.map(({ number, told_at, answered_at }) => ({
        key: number,
        cells: [
          <a href={`/operator/reports/${number}`}>
            <Code>{number}</Code>
          </a>,
          <Time at={told_at} />,
          <Time at={answered_at} />,
        ],
      }))}
    />
  );
};

const Pending = ({ rows }: { rows: Rows<typeof objectionsPending> }) => {
  const { reports: w, cases } = usePage().words;
  if (rows.length === 0) return <Empty>{w.pendingNone}</Empty>;
  return (
    <Table
      caption={w.pending}
      columns={[w.recordNo, w.foundAt, cases.age]}
      rows={rows.map(({ id, record_no, found_at }) => ({
        key: id,
        cells: [<Code>{record_no}</Code>, <Time at={found_at} />, <Since at={found_at} />],
      }))}
    />
  );
};

const Results = ({ rows }: { rows: Rows<typeof objectionsAnswered> }) => {
  const { reports: w } = usePage().words;
  if (rows.length === 0) return <Empty>{w.resultsNone}</Empty>;
  return (
    <Table
      caption={w.results}
      columns={[w.number, w.result, w.answered]}
      rows={rows.map(({ id, at, facts }) => ({
        key: id,
        cells: [<Code>{facts.number ?? <Dash />}</Code>, facts.result ?? <Dash />, <Time at={at} />],
      }))}
    />
  );
};

async function list({ actor: { db }, words }: Seen): Promise<Answer> {
  const { reports: w, nav } = words;
  const toLookAt = await wordsToLookAt(db);
  return {
    title: nav.reports,
    body: (
      <>
        <p class="lead">{w.lead}</p>
        <Card title={w.unanswered}>
          <Unanswered rows={await unanswered(db)} />
        </Card>
        <Card title={w.words}>
          {toLookAt.length > 0 ? <CaseTable cases={toLookAt} /> : <Empty>{w.wordsNone}</Empty>}
        </Card>
        <div class="pair">
          <Card title={w.pending}>
            <Pending rows={await objectionsPending(db)} />
          </Card>
          <Card title={w.results}>
            <Results rows={await objectionsAnswered(db)} />
          </Card>
        </div>
        <Card title={w.answered}>
          <Answered rows={await answered(db)} />
        </Card>
      </>
    ),
  };
}

async function one(seen: Seen, typed = '', fault?: string): Promise<Answer> {
  const { actor, params, words, who } = seen;
  const report = await readReport(actor, params.number!);
  const { reports: w } = words;
  return {
    title: `${w.number} ${report.number}`,
    status: fault ? 400 : 200,
    body: (
      <>
        <Card title={w.text} more={report.words === 'look' && <Pill tone="warn">{w.look}</Pill>}>
          <p class="words">{report.text}</p>
          <Facts
            rows={[
              [w.told, <Time at={report.toldAt} key="told" />],
              [
                w.about,
                report.paymentId && (
                  <a href={`/operator/payments/${report.paymentId}`}>
                    <Code>{report.paymentId}</Code>
                  </a>
                ),
              ],
              [w.answered, report.answeredAt === null ? null : <Time at={report.answeredAt} key="answered" />],
            ]}
          />
        </Card>
        <Card title={w.answer}>
          {report.answer !== null && <p class="words">{report.answer}</p>}
          {who.roles.includes('act') && (
            <PostForm action={`/operator/reports/${report.number}/answer`}>
              <Field
                name="answer"
                label={report.answer === null ? w.answer : w.again}
                how={w.answerHow}
                typed={typed}
                fault={fault}
              />
              <button>{w.send}</button>
            </PostForm>
          )}
        </Card>
      </>
    ),
  };
}

async function answer(seen: Seen): Promise<Answer> {
  const text = (seen.body.answer ?? '').trim();
  if (text.length < leastWords) return one(seen, text, seen.words.reports.missing);
  await answerReport(seen.actor, seen.params.number!, text);
  return { goTo: `/operator/reports/${encodeURIComponent(seen.params.number!)}?done=report` };
}

export const reportsRoutes: readonly OperatorRoute[] = [
  { method: 'GET', path: '/operator/reports', role: 'look', look: 'reports seen', answer: list },
  { method: 'GET', path: '/operator/reports/:number', role: 'look', answer: (seen) => one(seen) },
  { method: 'POST', path: '/operator/reports/:number/answer', role: 'act', answer },
];
