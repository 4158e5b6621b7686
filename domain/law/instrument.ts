import type { Day } from '../days/day';

/** A law, regulation or order as the book cites it: `name` stands before the article in every citation. */
export type Instrument = {
  name: string;
  title: string;
  from: Day;
  to: Day | null;
  source: string;
  /** The day on which the first words were compared with the source's text; null where they were not. */
  verifiedOn: Day | null;
  /** First words of each article, paragraph or item that is cited: a citation that slipped by a number finds other words. */
  articles: Readonly<Record<string, string>>;
};

const collection = 'https://github.com/LawRefBook/Laws at 2f4c5c2';
export const texts = (path: string): string => `${collection}: ${path}`;

export type Citation = { instrument: string; article: string };

/** 道路交通安全法 第一百零八条；公安部令第157号 第二十五条第三项、第八十一条: three citations. */
export const citationsIn = (text: string): Citation[] =>
  text.split('；').flatMap((part) => {
    const at = part.indexOf(' ');
    const instrument = at < 0 ? part : part.slice(0, at);
    return at < 0
      ? [{ instrument, article: '' }]
      : part
          .slice(at + 1)
          .split(/[、至]/)
          .map((article) => ({ instrument, article }));
  });

/** The instrument that a citation names, as it stood on a day; undefined where it names none of these, or not that article. */
export const cited = (
  { instrument, article }: Citation,
  on: Day,
  among: readonly Instrument[],
): Instrument | undefined =>
  among.find(
    ({ name, from, to, articles }) =>
      name === instrument && from <= on && (to === null || on <= to) && article in articles,
  );
