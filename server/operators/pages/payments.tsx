/** @jsxImportSource preact */
import { maskPlate } from '#domain/people/masking';
import { recordAct } from '../../ops/audit';
import type { OperatorRoute, Seen } from '../route';
import { findPayments, latestPayments, mostFound, plateOf, type Found } from '../rows/find-payments';
import { usePage } from '../views/page-context';
import { Card, Code, Dash, Empty, Money, Pill, Table, Time } from '../views/parts';
import { toneOfState } from './tones';

const reasons = ['driver', 'case', 'complaint'] as const;

export const PaymentTable = ({ caption, found }: { caption: string; found: readonly Found[] }) => {
  const { words } = usePage();
  const { payments: w, states } = words;
  return (
    <Table
      caption={caption}
      columns={[w.opened, w.decision, w.plate, w.state, w.amount]}
      numbers={[4]}
      rows={found.map(({ attempt, items, isMasked }) => ({
        key: attempt.id,
        cells: [
          <a href={`/operator/payments/${attempt.id}`}>
            <Time at={attempt.created_at} />
          </a>,
          <Code>{items.map(({ decision_number }) => decision_number).join(', ')}</Code>,
          <>
            {[...new Set(items.map(({ facts }) => facts.plate))].filter(Boolean).join(', ') || <Dash />}
            {isMasked && <p class="how">{w.masked}</p>}
          </>,
          <>
            <Pill tone={toneOfState[attempt.state]}>{states.attempt[attempt.state]}</Pill>{' '}
            <span class="quiet">{states.gateway[attempt.gateway]}</span>
          </>,
          <Money of={attempt.amount_fen} />,
        ],
      }))}
    />
  );
};

const Search = ({ typed, why }: { typed: string; why: string }) => {
  const { payments: w } = usePage().words;
  return (
    <Card>
      <form method="get" action="/operator/payments" class="line" role="search">
        <div class="field">
          <label for="q">{w.field}</label>
          <input id="q" name="q" value={typed} maxLength={100} autocomplete="off" spellcheck={false} required />
        </div>
        <div class="field">
          <label for="why">{w.why}</label>
          <select id="why" name="why">
            {reasons.map((reason) => (
              <option key={reason} value={reason} selected={reason === why}>
                {w.whys[reason]}
              </option>
            ))}
          </select>
        </div>
        <button>{w.find}</button>
      </form>
    </Card>
  );
};

/** That somebody looked for a car is written down without its plate, by a word that only the data key makes of it. */
async function found({ actor, query, body: _ }: Seen, typed: string): Promise<Found[]> {
  const results = await findPayments(actor.db, typed);
  const plate = plateOf(typed);
  const why = reasons.find((reason) => reason === query.why) ?? 'unsaid';
  await recordAct(actor, actor.db, {
    act: 'search',
    subject: plate ? maskPlate(plate) : typed,
    details: { why, found: results.length, ...(plate && { plate: actor.seal.fingerprint(`plate ${plate}`) }) },
  });
  return results;
}

async function search(seen: Seen) {
  const { actor, query, words } = seen;
  const { payments: w } = words;
  const typed = (query.q ?? '').trim().slice(0, 100);
  if (query.q !== undefined && typed !== '') {
    const results = await found(seen, typed);
    const [only, other] = results;
    if (only && !other && !only.isMasked) return { goTo: `/operator/payments/${only.attempt.id}` };
    return shown(typed, query.why ?? '', results.length > 0 ? w.found(results.length) : undefined, results);
  }
  return shown('', '', w.recent, await latestPayments(actor.db), query.q !== undefined);

  function shown(q: string, why: string, title: string | undefined, list: readonly Found[], isEmpty = false) {
    return {
      title: words.nav.payments,
      body: (
        <>
          <p class="lead">{w.lead}</p>
          <Search typed={q} why={why} />
          {isEmpty && <p class="fault">{w.empty}</p>}
          <Card title={title ?? w.found(0)}>
            {list.length > 0 ? <PaymentTable caption={title!} found={list} /> : <Empty>{w.none}</Empty>}
            {list.length === mostFound && <p class="how">{w.more}</p>}
          </Card>
        </>
      ),
    };
  }
}

export const paymentsRoutes: readonly OperatorRoute[] = [
  { method: 'GET', path: '/operator/payments', role: 'look', look: 'payments seen', answer: search },
];
