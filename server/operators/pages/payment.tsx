/** @jsxImportSource preact */
import { retry } from '../../ops/repairs/retry';
import { storyOf, type Story } from '../../ops/lists/story';
import type { OperatorRoute, Seen } from '../route';
import { namesOf } from '../rows/names';
import { usePage } from '../views/page-context';
import { Card, Code, Dash, Empty, Facts, Money, Pill, PostForm, Table, Time } from '../views/parts';
import { timelineOf, type Moment } from './timeline';
import { toneOfOutcome, toneOfRefund, toneOfState } from './tones';

const Head = ({ attempt }: Pick<Story, 'attempt'>) => {
  const { payments: w, states } = usePage().words;
  return (
    <Card>
      <p class="amount">
        <Money of={attempt.amount_fen} />
      </p>
      <Facts
        rows={[
          [
            w.state,
            <Pill tone={toneOfState[attempt.state]} key="state">
              {states.attempt[attempt.state]}
            </Pill>,
          ],
          [w.payee, `${states.gateway[attempt.gateway]} · ${attempt.payee}`],
          [w.opened, <Time at={attempt.created_at} key="opened" />],
          [w.paid, <Time at={attempt.paid_at} key="paid" />],
          [w.order, <Code key="order">{attempt.out_trade_no}</Code>],
          [w.transaction, <Code key="transaction">{attempt.transaction_id ?? <Dash />}</Code>],
        ]}
      />
    </Card>
  );
};

const Decisions = ({ items, jobs }: Pick<Story, 'items' | 'jobs'>) => {
  const { words, who } = usePage();
  const { payments: w, states } = words;
  const isOrdered = (receipt: string) => jobs.some(({ kind, ref }) => kind === 'refund_unbooked' && ref === receipt);
  return (
    <Card title={w.decisions}>
      <Table
        caption={w.decisions}
        columns={[w.decision, w.plate, w.receipt, w.state, w.amount]}
        numbers={[4]}
        rows={items.map((item) => ({
          key: item.receipt_no,
          cells: [
            <Code>{item.decision_number}</Code>,
            item.facts.plate || <Dash />,
            <Code>{item.receipt_no}</Code>,
            <Pill tone={toneOfOutcome[item.outcome]}>{states.outcome[item.outcome]}</Pill>,
            <Money of={item.amount_fen} />,
          ],
        }))}
      />
      {who!.roles.includes('act') &&
        items
          .filter(({ outcome, receipt_no }) => outcome === 'paid' && !isOrdered(receipt_no))
          .map(({ receipt_no, decision_number }) => (
            <PostForm action="/operator/refunds" key={receipt_no} label={`${w.propose} ${decision_number}`}>
              <input type="hidden" name="number" value={receipt_no} />
              <button class="plain">{items.length > 1 ? `${w.propose} · ${decision_number}` : w.propose}</button>
              <p class="how">{w.proposeHow}</p>
            </PostForm>
          ))}
    </Card>
  );
};

const Refunds = ({ refunds }: Pick<Story, 'refunds'>) => {
  const { payments: w, states } = usePage().words;
  if (refunds.length === 0) return null;
  return (
    <Card title={w.refunds}>
      <Table
        caption={w.refunds}
        columns={[w.refunds, w.state, w.opened, w.amount]}
        numbers={[3]}
        rows={refunds.map((row) => ({
          key: row.refund_no,
          cells: [
            <Code>{row.refund_no}</Code>,
            <>
              <Pill tone={toneOfRefund[row.state]}>{states.refund[row.state]}</Pill>{' '}
              <span class="quiet">{[states.cause[row.cause], row.code].filter(Boolean).join(' · ')}</span>
            </>,
            <Time at={row.ordered_at} />,
            <Money of={row.amount_fen} />,
          ],
        }))}
      />
    </Card>
  );
};

const Jobs = ({ attempt, jobs }: Pick<Story, 'attempt' | 'jobs'>) => {
  const { words, who } = usePage();
  const { payments: w, states } = words;
  return (
    <Card title={w.jobs}>
      {jobs.length === 0 ? (
        <Empty>{w.jobsNone}</Empty>
      ) : (
        <Table
          caption={w.jobs}
          columns={[w.jobs, w.due, w.lastError]}
          rows={jobs.map((job) => ({
            key: job.id,
            cells: [
              states.job[job.kind as keyof typeof states.job] ?? job.kind,
              <Time at={job.due_at} />,
              job.last_error ?? <Dash />,
            ],
          }))}
        />
      )}
      {jobs.length > 0 && who!.roles.includes('act') && (
        <PostForm action={`/operator/payments/${attempt.id}/retry`}>
          <button class="plain">{w.retry}</button>
        </PostForm>
      )}
    </Card>
  );
};

const Step = ({ moment: { at, kind, tone, title, text, proof } }: { moment: Moment }) => {
  const { kinds, payments, audit } = usePage().words;
  return (
    <li class={tone}>
      <p class="when">
        <Time at={at} />
      </p>
      <div>
        <h3>
          {title} <Pill>{kinds[kind]}</Pill>
        </h3>
        {text && <p>{text}</p>}
        {proof && (
          <details>
            <summary>{kind === 'act' ? audit.details : payments.proof}</summary>
            <pre tabIndex={0}>{proof}</pre>
          </details>
        )}
      </div>
    </li>
  );
};

async function story(seen: Seen) {
  const told = await storyOf(seen.actor, seen.params.number!);
  const { payments: w } = seen.words;
  const nameOf = await namesOf(
    seen.actor.db,
    told.acts.map(({ actor }) => actor),
  );
  return {
    title: `${w.id} ${told.attempt.id}`,
    body: (
      <>
        <Head {...told} />
        <Decisions {...told} />
        <Refunds {...told} />
        <Jobs {...told} />
        <Card title={w.story} id="story">
          <ol class="story">
            {timelineOf(told, seen.words, nameOf).map((moment, at) => (
              <Step moment={moment} key={at} />
            ))}
          </ol>
        </Card>
      </>
    ),
  };
}

export const paymentRoutes: readonly OperatorRoute[] = [
  { method: 'GET', path: '/operator/payments/:number', role: 'look', answer: story },
  {
    method: 'POST',
    path: '/operator/payments/:number/retry',
    role: 'act',
    answer: async ({ actor, params: { number } }) => {
      await retry(actor, number!);
      return { goTo: `/operator/payments/${encodeURIComponent(number!)}?done=retry` };
    },
  },
];
