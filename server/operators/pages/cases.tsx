/** @jsxImportSource preact */
import { closeCase } from '../../ops/repairs/close-case';
import { findAttempt } from '../../ops/lists/find-attempt';
import { OpsRefused } from '../../ops/audit';
import type { Answer, OperatorRoute, Seen } from '../route';
import { caseOf, lastClosed, openCasesOf, withCloser, type Case, type ClosedCase } from '../rows/case-rows';
import { usePage } from '../views/page-context';
import { Card, Code, Empty, Facts, Field, Money, Pill, PostForm, Since, Time } from '../views/parts';
import { caseWords } from '../words';
import { CaseTable, ClosedTable } from './case-tables';

const leastWords = 4;

const Tabs = ({ at }: { at: 'open' | 'closed' }) => {
  const { cases: w } = usePage().words;
  const tab = (name: 'open' | 'closed', to: string) => (
    <a href={to} aria-current={at === name ? 'page' : undefined}>
      {w[name]}
    </a>
  );
  return (
    <nav class="tabs" aria-label={w.filter}>
      {tab('open', '/operator/cases')}
      {tab('closed', '/operator/cases?state=closed')}
    </nav>
  );
};

/** The kinds of what is open, to be seen one by one. */
const Kinds = ({ kinds, chosen }: { kinds: readonly Case['kind'][]; chosen: string }) => {
  const { words } = usePage();
  if (kinds.length < 2 && !chosen) return null;
  return (
    <form method="get" action="/operator/cases" class="line">
      <div class="field">
        <label for="kind">{words.cases.kind}</label>
        <select id="kind" name="kind">
          <option value="">{words.cases.allKinds}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === chosen}>
              {caseWords(words, kind).name}
            </option>
          ))}
        </select>
      </div>
      <button class="plain">{words.cases.filter}</button>
    </form>
  );
};

async function list({ actor, query, words }: Seen): Promise<Answer> {
  const { cases: w, nav } = words;
  const isClosed = query.state === 'closed';
  const open = await openCasesOf(actor.db);
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  const chosen = kinds.find((kind) => kind === query.kind);
  const shown = chosen ? open.filter(({ kind }) => kind === chosen) : open;
  const closed = isClosed ? await lastClosed(actor.db) : [];
  return {
    title: nav.cases,
    body: (
      <>
        <p class="lead">{w.lead}</p>
        <Tabs at={isClosed ? 'closed' : 'open'} />
        <Card>
          {isClosed ? (
            closed.length > 0 ? (
              <ClosedTable cases={closed} />
            ) : (
              <Empty>{w.noneClosed}</Empty>
            )
          ) : (
            <>
              <Kinds kinds={kinds} chosen={chosen ?? ''} />
              {shown.length > 0 ? <CaseTable cases={shown} /> : <Empty>{w.none}</Empty>}
            </>
          )}
        </Card>
      </>
    ),
  };
}

const About = ({ row, payment }: { row: ClosedCase; payment: string | undefined }) => {
  const { words } = usePage();
  const { cases: w, states } = words;
  return (
    <Card
      more={<Pill tone={row.closed_at === null ? 'warn' : 'good'}>{row.closed_at === null ? w.open : w.closed}</Pill>}
    >
      <p class="words">{caseWords(words, row.kind).todo}</p>
      <Facts
        rows={[
          [w.number, <Code key="number">{row.number}</Code>],
          [w.day, row.day],
          [w.source, states.gateway[row.source] ?? row.source],
          [w.ours, <Money of={row.our_fen} key="ours" />],
          [w.theirs, <Money of={row.their_fen} key="theirs" />],
          [w.age, row.closed_at === null ? <Since at={row.opened_at} key="age" /> : null],
          [w.closedAt, row.closed_at === null ? null : <Time at={row.closed_at} key="closed" />],
          [w.closedBy, row.closed_at === null ? null : (row.by ?? w.bySystem)],
        ]}
      />
      {row.closing_note && <p class="words">{row.closing_note}</p>}
      <p class="line">
        {payment && (
          <a class="button button--plain" href={`/operator/payments/${payment}`}>
            {w.payment}
          </a>
        )}
        {row.kind === 'driver_reports' && (
          <a class="button button--plain" href={`/operator/reports/${row.number}`}>
            {w.report}
          </a>
        )}
      </p>
    </Card>
  );
};

/** @param fault what is wrong with what was typed, which stays where it was */
async function one(seen: Seen, typed = '', fault?: string): Promise<Answer> {
  const { actor, params, words, who } = seen;
  const found = await caseOf(actor.db, params.id!);
  if (!found) throw new OpsRefused('no such case', 'case_unknown');
  const row = await withCloser(actor.db, found);
  const payment = await findAttempt(actor.db, row.number).catch(() => undefined);
  const { cases: w } = words;
  const mayClose = row.closed_at === null && who.roles.includes('act');
  return {
    title: caseWords(words, row.kind).name,
    status: fault ? 400 : 200,
    body: (
      <>
        <About row={row} payment={payment?.attempt.id} />
        {mayClose && (
          <Card title={w.explain}>
            <PostForm action={`/operator/cases/${row.id}/close`}>
              <Field name="explanation" label={w.explain} how={w.explainHow} typed={typed} fault={fault} />
              <button>{w.close}</button>
            </PostForm>
          </Card>
        )}
      </>
    ),
  };
}

async function close(seen: Seen): Promise<Answer> {
  const explanation = (seen.body.explanation ?? '').trim();
  if (explanation.length < leastWords) return one(seen, explanation, seen.words.cases.missing);
  await closeCase(seen.actor, seen.params.id!, explanation);
  return { goTo: `/operator/cases/${encodeURIComponent(seen.params.id!)}?done=case` };
}

export const casesRoutes: readonly OperatorRoute[] = [
  { method: 'GET', path: '/operator/cases', role: 'look', look: 'cases seen', answer: list },
  { method: 'GET', path: '/operator/cases/:id', role: 'look', look: 'cases seen', answer: (seen) => one(seen) },
  { method: 'POST', path: '/operator/cases/:id/close', role: 'act', answer: close },
];
