/** @jsxImportSource preact */
import { OpsRefused } from '../../ops/audit';
import { confirmRefund, confirmWithinMs, proposeRefund } from '../../ops/refunds/refunds';
import { proposalsWaiting, type Waiting } from '../../ops/refunds/proposals';
import { itemsOf } from '../../payments/attempts';
import type { Answer, OperatorRoute, Seen } from '../route';
import { namesOf } from '../rows/names';
import { usePage } from '../views/page-context';
import { Card, Code, Empty, Facts, Money, PostForm, Table, Time } from '../views/parts';

type NameOf = (actor: string) => string;

const WaitingTable = ({ waiting, nameOf }: { waiting: readonly Waiting[]; nameOf: NameOf }) => {
  const { refunds: w, payments } = usePage().words;
  return (
    <Table
      caption={w.lead}
      columns={[payments.receipt, w.by, w.until, w.goesBack, w.open]}
      numbers={[3]}
      rows={waiting.map(({ token, at, actor, proposal }) => ({
        key: token,
        cells: [
          <Code>{proposal.receiptNo}</Code>,
          nameOf(actor),
          <Time at={at + confirmWithinMs} />,
          <Money of={proposal.amountFen} />,
          <a href={`/operator/refunds/${token}`}>{w.open}</a>,
        ],
      }))}
    />
  );
};

async function list({ actor, words }: Seen): Promise<Answer> {
  const waiting = await proposalsWaiting(actor);
  const nameOf = await namesOf(
    actor.db,
    waiting.map((one) => one.actor),
  );
  const { refunds: w, nav } = words;
  return {
    title: nav.refunds,
    body: (
      <>
        <p class="lead">{w.lead}</p>
        <Card>{waiting.length > 0 ? <WaitingTable waiting={waiting} nameOf={nameOf} /> : <Empty>{w.none}</Empty>}</Card>
      </>
    ),
  };
}

/** What the second person sees before money moves; whoever proposed it sees that somebody else has to. */
type Asked = { waiting: Waiting; decision: string | undefined; nameOf: NameOf };
const Confirming = ({ waiting, decision, nameOf }: Asked) => {
  const { words, who } = usePage();
  const { refunds: w, payments } = words;
  const { token, at, actor, paymentId, proposal } = waiting;
  return (
    <Card title={w.goesBack}>
      <p class="amount">
        <Money of={proposal.amountFen} />
      </p>
      <Facts
        rows={[
          [payments.decision, decision && <Code key="decision">{decision}</Code>],
          [payments.receipt, <Code key="receipt">{proposal.receiptNo}</Code>],
          [w.by, nameOf(actor)],
          [w.until, <Time at={at + confirmWithinMs} key="until" />],
          [
            payments.id,
            <a href={`/operator/payments/${paymentId}`} key="payment">
              <Code>{paymentId}</Code>
            </a>,
          ],
        ]}
      />
      <p class="how">{w.how}</p>
      {actor === who!.subject ? (
        <p class="words">{w.own}</p>
      ) : who!.roles.includes('act') ? (
        <PostForm action={`/operator/refunds/${token}/confirm`}>
          <button>{w.confirm}</button>
        </PostForm>
      ) : (
        <p class="words">{w.lookOnly}</p>
      )}
    </Card>
  );
};

async function one({ actor, params, words }: Seen): Promise<Answer> {
  const waiting = (await proposalsWaiting(actor)).find(({ token }) => token === params.token);
  const { refunds: w } = words;
  if (!waiting) return { title: w.head, status: 404, body: <Empty>{w.over}</Empty> };
  const nameOf = await namesOf(actor.db, [waiting.actor]);
  const items = await itemsOf(actor.db, waiting.paymentId);
  const item = items.find(({ receipt_no }) => receipt_no === waiting.proposal.receiptNo);
  return { title: w.head, body: <Confirming waiting={waiting} decision={item?.decision_number} nameOf={nameOf} /> };
}

async function propose({ actor, body }: Seen): Promise<Answer> {
  if (!body.number) throw new OpsRefused('a receipt or decision is to be named', 'name_one');
  const { token } = await proposeRefund(actor, body.number);
  return { goTo: `/operator/refunds/${token}` };
}

async function confirm({ actor, params }: Seen): Promise<Answer> {
  const { paymentId } = await confirmRefund(actor, params.token!);
  return { goTo: `/operator/payments/${paymentId}?done=refund` };
}

export const refundsRoutes: readonly OperatorRoute[] = [
  { method: 'GET', path: '/operator/refunds', role: 'look', look: 'refunds seen', answer: list },
  { method: 'POST', path: '/operator/refunds', role: 'act', answer: propose },
  { method: 'GET', path: '/operator/refunds/:token', role: 'look', look: 'refunds seen', answer: one },
  { method: 'POST', path: '/operator/refunds/:token/confirm', role: 'act', answer: confirm },
];
