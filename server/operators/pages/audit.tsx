/** @jsxImportSource preact */
import { verifyChains } from '../../ops/repairs/verify';
import type { Answer, OperatorRoute, Seen } from '../route';
import { actsAtOnce, actsBefore, type Act, type AuditFilter } from '../rows/audit-rows';
import { namesOf } from '../rows/names';
import { usePage } from '../views/page-context';
import { Card, Code, Dash, Empty, Facts, Pill, PostForm, Table, Time } from '../views/parts';

const names = ['who', 'act', 'subject'] as const;

const changes = new Set(['case closed', 'report answered', 'refund proposed', 'refund confirmed', 'retry']);
const refusals = new Set(['not allowed', 'sign-in refused']);

/** What changed something, or was refused, stands out among the looks. */
const Said = ({ act }: { act: string }) => {
  const said = usePage().words.acts[act] ?? act;
  if (refusals.has(act)) return <Pill tone="bad">{said}</Pill>;
  return changes.has(act) ? <Pill tone="accent">{said}</Pill> : <>{said}</>;
};

const ActTable = ({ acts, nameOf }: { acts: readonly Act[]; nameOf: (actor: string) => string }) => {
  const { audit: w } = usePage().words;
  return (
    <Table
      caption={w.lead}
      columns={[w.at, w.who, w.act, w.subject, w.details]}
      rows={acts.map(({ id, at, actor, act, subject, details }) => ({
        key: id,
        cells: [
          <Time at={at} />,
          nameOf(actor),
          <Said act={act} />,
          subject ? <Code>{subject}</Code> : <Dash />,
          Object.keys(details).length > 0 ? <Code>{JSON.stringify(details)}</Code> : <Dash />,
        ],
      }))}
    />
  );
};

const Filter = ({ query }: { query: Seen['query'] }) => {
  const { audit: w, acts } = usePage().words;
  return (
    <form method="get" action="/operator/audit" class="line">
      <div class="field">
        <label for="who">{w.who}</label>
        <input id="who" name="who" value={query.who ?? ''} maxLength={200} />
      </div>
      <div class="field">
        <label for="act">{w.act}</label>
        <select id="act" name="act">
          <option value="">—</option>
          {Object.entries(acts).map(([act, said]) => (
            <option key={act} value={act} selected={act === query.act}>
              {said}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="subject">{w.subject}</label>
        <input id="subject" name="subject" value={query.subject ?? ''} maxLength={200} />
      </div>
      <button class="plain">{w.filter}</button>
    </form>
  );
};

const Verifying = () => {
  const { audit: w } = usePage().words;
  return (
    <Card title={w.verify}>
      <PostForm action="/operator/audit/verify">
        <p class="how">{w.verifyHow}</p>
        <button class="plain">{w.verify}</button>
      </PostForm>
    </Card>
  );
};

function filterOf({ who, act, subject, at, id }: Seen['query']): AuditFilter {
  return {
    ...(who?.trim() && { actor: who.trim() }),
    ...(act && { act }),
    ...(subject?.trim() && { subject: subject.trim() }),
    ...(at && /^\d{1,15}$/.test(at) && { before: { at: Number(at), id: id ?? '' } }),
  };
}

async function list({ actor, query, words }: Seen): Promise<Answer> {
  const found = await actsBefore(actor.db, filterOf(query));
  const acts = found.slice(0, actsAtOnce);
  const nameOf = await namesOf(
    actor.db,
    acts.map((one) => one.actor),
  );
  const last = acts.at(-1);
  const { audit: w, nav } = words;
  const asked = Object.fromEntries(names.map((name) => [name, query[name] ?? '']));
  const older =
    found.length > actsAtOnce && last && new URLSearchParams({ ...asked, at: String(last.at), id: last.id });
  return {
    title: nav.audit,
    body: (
      <>
        <p class="lead">{w.lead}</p>
        <Verifying />
        <Card>
          <Filter query={query} />
          {acts.length > 0 ? <ActTable acts={acts} nameOf={nameOf} /> : <Empty>{w.none}</Empty>}
          {older && (
            <p class="tabs">
              <a href={`/operator/audit?${older}`}>{w.older}</a>
            </p>
          )}
        </Card>
      </>
    ),
  };
}

async function verify({ actor, deps, words }: Seen): Promise<Answer> {
  const verdicts = await verifyChains({ ...actor, chain: deps.chain });
  const { audit: w } = words;
  return {
    title: w.verify,
    body: (
      <>
        {verdicts.map(({ of, rows, wrong, head }) => (
          <Card
            key={of}
            title={w.of[of]}
            more={<Pill tone={wrong.length > 0 ? 'bad' : 'good'}>{wrong.length > 0 ? w.broken : w.whole}</Pill>}
          >
            <Facts
              rows={[
                [w.rows(rows), ''],
                [w.head, <Code key="head">{head}</Code>],
              ]}
            />
            {wrong.length > 0 && <pre tabIndex={0}>{wrong.slice(0, 50).join('\n')}</pre>}
          </Card>
        ))}
        <p class="how">{w.keep}</p>
      </>
    ),
  };
}

export const auditRoutes: readonly OperatorRoute[] = [
  { method: 'GET', path: '/operator/audit', role: 'audit', look: 'audit', answer: list },
  { method: 'POST', path: '/operator/audit/verify', role: 'audit', answer: verify },
];
