import type { Story } from '../../ops/lists/story';
import { withoutPeople, yuanText } from '../../ops/wording';
import type { Tone } from '../views/parts';
import { caseWords, type PageWords } from '../words';

export type MomentKind = 'evidence' | 'ledger' | 'notification' | 'job' | 'case' | 'act';
/** proof: what was received, as it was, but for the names of people. */
export type Moment = {
  at: number;
  kind: MomentKind;
  tone: Tone;
  title: string;
  text?: string;
  proof?: string;
};

const bad = new Set(['refund_refused', 'open_refused', 'open_unanswered', 'return_seen']);
const good = new Set(['payment_proven', 'all_booked', 'refund_proven']);

/** All that happened to a payment and is still to happen, in the order of time. @param nameOf how people are called who acted */
export function timelineOf(story: Story, words: PageWords, nameOf: (actor: string) => string): Moment[] {
  const parts = [opened, proven, heard, booked, differed, due];
  const moments = [...parts.flatMap((part) => part(story, words)), ...acted(story, words, nameOf)];
  return moments.sort((a, b) => a.at - b.at);
}

const opened = ({ attempt }: Story, { timeline, states }: PageWords): Moment[] => [
  {
    at: attempt.created_at,
    kind: 'evidence',
    tone: 'accent',
    title: timeline.opened,
    text: `${states.gateway[attempt.gateway]} · ${attempt.product} · ¥${yuanText(attempt.amount_fen)}`,
  },
];

const proven = ({ evidence }: Story, { states }: PageWords): Moment[] =>
  evidence.map(({ at, kind, body }) => ({
    at,
    kind: 'evidence',
    tone: bad.has(kind) ? 'bad' : good.has(kind) ? 'good' : 'calm',
    title: states.event[kind as keyof typeof states.event] ?? kind,
    proof: JSON.stringify(JSON.parse(withoutPeople(body)), null, 2),
  }));

const heard = ({ notifications }: Story, { timeline, states }: PageWords): Moment[] =>
  notifications.map(({ first_at, times, verdict, reason, gateway }) => ({
    at: first_at,
    kind: 'notification',
    tone: verdict === 'refused' ? 'bad' : 'calm',
    title: `${states.gateway[gateway]}: ${timeline.heard(times)}`,
    text: [timeline.verdict[verdict], reason].filter(Boolean).join(' · '),
  }));

/** The rows of one entry belong together: they sum to zero. */
function booked({ ledger }: Story, { states }: PageWords): Moment[] {
  const entries = new Map<string, Story['ledger']>();
  for (const row of ledger) entries.set(row.entry, [...(entries.get(row.entry) ?? []), row]);
  return [...entries.values()].map((rows) => ({
    at: rows[0]!.at,
    kind: 'ledger',
    tone: 'calm',
    title: entryName(rows[0]!.reason, states.entry),
    text: rows.map((row) => `${states.account[row.account]} ${yuanText(row.amount_fen)}`).join(' · '),
  }));
}

/** 'booked FD…': the first word says what, the rest of what. */
const entryName = (reason: string, entries: Record<string, string>): string =>
  reason.replace(/^\w+/, (word) => entries[word] ?? word);

const differed = ({ cases }: Story, words: PageWords): Moment[] =>
  cases.flatMap(({ opened_at, closed_at, closing_note, kind }): Moment[] => [
    { at: opened_at, kind: 'case', tone: 'warn', title: words.timeline.caseOpened, text: caseWords(words, kind).name },
    ...(closed_at === null
      ? []
      : [
          {
            at: closed_at,
            kind: 'case' as const,
            tone: 'good' as const,
            title: words.timeline.caseClosed,
            ...(closing_note && { text: closing_note }),
          },
        ]),
  ]);

/** A look is no part of the story: it would be told at every look. */
const acted = ({ acts: all }: Story, { acts }: PageWords, nameOf: (actor: string) => string): Moment[] =>
  all
    .filter(({ act }) => act !== 'show' && act !== 'search')
    .map(({ at, actor, act, details }) => ({
      at,
      kind: 'act',
      tone: 'accent',
      title: `${nameOf(actor)}: ${acts[act] ?? act}`,
      ...(Object.keys(details).length > 0 && { proof: JSON.stringify(details, null, 2) }),
    }));

const due = ({ jobs }: Story, { states, timeline }: PageWords): Moment[] =>
  jobs.map(({ due_at, kind, tries, last_error }) => ({
    at: due_at,
    kind: 'job',
    tone: last_error ? 'warn' : 'calm',
    title: timeline[tries > 0 ? 'wasDue' : 'due'](states.job[kind as keyof typeof states.job] ?? kind),
    ...(last_error && { text: last_error }),
  }));
