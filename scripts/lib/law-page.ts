import type { LawBook } from '../../domain/law/book-types';
import { holidayNotices } from '../../domain/law/records/holiday-notices';
import { saidOf } from '../../domain/law/records/region-policies';
import { decidingDays, ruleNames } from '../../domain/law/rules';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const force = ({ from, to }: { from: string; to: string | null }): string => `${from} to ${to ?? 'now'}`;

/** A value in words: numbers as they are, lists and tables by how much is in them. */
function said(value: unknown): string {
  if (Array.isArray(value)) return `${value.length} entries`;
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, one]) => `${name} ${typeof one === 'object' ? 'as in the source' : String(one)}`)
    .join(', ');
}

const rules = (book: LawBook): string =>
  table(
    ['rule', 'sets', 'article', 'force', 'chosen by the day of', 'not sure'],
    ruleNames.flatMap((name) =>
      book[name].map((rule) => [
        `\`${name}\``,
        said(rule.value),
        rule.article,
        force(rule),
        decidingDays[name],
        rule.unverified ?? '',
      ]),
    ),
  );

const speeding = (book: LawBook): string =>
  table(
    ['over %', 'vehicles', 'road', 'points', 'item'],
    book.speedingBands.flatMap(({ value }) =>
      value.map(({ overPercent, group, road, points, item }) => [
        String(overPercent),
        group,
        road,
        String(points),
        item,
      ]),
    ),
  );

const windows = (book: LawBook): string =>
  table(
    ['number', 'reason', 'article', 'force', 'not sure', 'source'],
    book.windowRules.map((rule) => [
      rule.number,
      `\`${rule.code}\``,
      rule.article,
      force(rule),
      rule.unverified ?? '',
      rule.source ?? '',
    ]),
  );

const regions = (book: LawBook): string =>
  table(
    ['region', 'force', 'says', 'document', 'source', 'verified', 'not sure'],
    book.regionPolicies.map((policy) => [
      policy.region || 'all',
      force(policy),
      saidOf(policy).join(', '),
      policy.document ? `${policy.document.title}, ${policy.document.issuedOn}` : 'none',
      policy.source,
      policy.verifiedOn ?? 'never',
      policy.unverified ?? '',
    ]),
  );

/** Fines of speeds over the limit by so many percent, as the regions' documents set them. */
const localFines = (book: LawBook): string =>
  table(
    ['region', 'over %', 'vehicles', 'road', 'yuan', 'article'],
    book.regionPolicies.flatMap(({ region, speedingFines = [] }) =>
      speedingFines.map((one) => [
        region,
        `${one.overIncluded ? 'from' : 'above'} ${one.over}${one.to === null ? '' : ` ${one.toIncluded ? 'to' : 'below'} ${one.to}`}`,
        one.group ?? 'all',
        one.road ?? 'all',
        one.fineFen === 0 ? 'a warning' : String(one.fineFen / 100),
        one.article,
      ]),
    ),
  );

const instruments = (book: LawBook): string =>
  table(
    ['cited as', 'title', 'force', 'articles held', 'source', 'compared'],
    book.instruments.map((one) => [
      one.name,
      one.title,
      force(one),
      String(Object.keys(one.articles).length),
      one.source,
      one.verifiedOn ?? 'never',
    ]),
  );

const holidays = (): string =>
  table(
    ['year', 'instrument', 'published', 'days off besides weekends', 'weekend days worked'],
    holidayNotices.map(({ year, instrument, publishedOn, daysOff, daysWorked }) => [
      String(year),
      instrument,
      publishedOn,
      String(daysOff.length),
      String(daysWorked.length),
    ]),
  );

/** Every record of the book as tables of a page. */
export const lawTables = (book: LawBook): string =>
  [
    '### Rules',
    rules(book),
    '### Points for speeding',
    speeding(book),
    '### Why a window only',
    windows(book),
    '### Regions',
    regions(book),
    '### Fines for speeding by region',
    localFines(book),
    '### Instruments',
    instruments(book),
    '### Notices on holidays',
    holidays(),
  ].join('\n\n');
