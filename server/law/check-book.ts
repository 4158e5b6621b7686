import { addDays } from '#domain/days/day';
import type { LawBook } from '#domain/law/book-types';
import { citationsIn, cited } from '#domain/law/instrument';
import type { RegionPolicy } from '#domain/law/region-policy';
import { ruleNames } from '#domain/law/rules';

type Dated = { from: string; to: string | null };
type Cited = Dated & { article: string; unverified?: string; source?: string };

/** What is wrong in a book, in sentences; empty when nothing is. Its shape is the schema's. */
export const faultsIn = (book: LawBook): string[] => [
  ...ruleNames.flatMap((name) => gaps(name, book[name])),
  ...[...new Set(book.windowRules.map(({ code }) => code))].flatMap((code) =>
    gaps(
      `windowRules ${code}`,
      book.windowRules.filter((rule) => rule.code === code),
    ),
  ),
  ...ruleNames.flatMap((name) => book[name].flatMap((rule) => uncited(name, rule, book))),
  ...book.windowRules.flatMap((rule) => uncited(`windowRules ${rule.code}`, rule, book)),
  ...items(book),
  ...book.regionPolicies.flatMap((policy) => regionFaults(policy, book)),
];

const online = ['maxOnlinePoints', 'maxOnlineFineFen', 'unitOwnedOnline', 'unfiledDriverOnline'] as const;

/** A real place has a document, the country says all that the conditions online need, and each citation is the instrument's. */
function regionFaults(policy: RegionPolicy, book: LawBook): string[] {
  const { region, from, document, simplified, handling, namedPlace, notice, speedingFines = [], grounds = [] } = policy;
  const citing = [simplified, handling, namedPlace, notice, ...speedingFines, ...grounds].filter(
    (one) => one !== undefined,
  );
  return [
    ...(region !== '' && document === null ? [`regionPolicies ${region} names a real place without a document`] : []),
    ...(region === '' ? online.filter((name) => policy[name] === undefined) : []).map(
      (name) => `regionPolicies of the country of ${from} has no ${name}`,
    ),
    ...citing.flatMap(({ article }) => uncited(`regionPolicies ${region}`, { article, from, to: null }, book)),
  ];
}

/** One record on every day from the first on, without an end but the last. */
function gaps(name: string, records: readonly Dated[]): string[] {
  const inOrder = [...records].sort((a, b) => a.from.localeCompare(b.from));
  return inOrder.flatMap(({ from, to }, at) => {
    const next = inOrder[at + 1]?.from;
    if (to !== null && to < from) return [`${name} of ${from} ends before it begins`];
    const follows = to === null ? undefined : addDays(to, 1);
    return follows === next ? [] : [`${name} of ${from} ends ${to ?? 'never'}, the next begins ${next ?? 'never'}`];
  });
}

/** Each citation names an article of an instrument that was in force; what is no instrument's is marked and has a source. */
const uncited = (name: string, { article, from, unverified, source }: Cited, { instruments }: LawBook): string[] =>
  citationsIn(article).flatMap((citation) => {
    if (cited(citation, from, instruments)) return [];
    if (unverified && source && !instruments.some((one) => one.name === citation.instrument)) return [];
    return [`${name} of ${from} cites ${citation.instrument} ${citation.article}, which no instrument of that day has`];
  });

/** Each item of a list is an article of the instrument that the list cites. */
const items = ({ speedingBands, grounds, instruments }: LawBook): string[] =>
  [...speedingBands, ...grounds].flatMap(({ value, article, from }) =>
    value.flatMap(({ item }) =>
      cited({ instrument: article.split(' ')[0]!, article: item }, from, instruments)
        ? []
        : [`the list of ${from}: ${article.split(' ')[0]} has no ${item}`],
    ),
  );
