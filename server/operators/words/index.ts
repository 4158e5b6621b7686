import type { DifferenceKind, LineKind } from '../../store/tables/case-tables';
import * as english from './en';
import * as chinese from './zh-CN';
import type { CaseWords, Difference, OtherKind } from './zh-CN/case-kinds';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
export type PageWords = typeof chinese.words;

const all: Record<Language, PageWords> = { 'zh-CN': chinese.words, en: english.words };
export const wordsIn = (language: Language): PageWords => all[language];

/** What somebody has chosen, else what the browser asks for. */
export function languageOf(chosen: string | undefined, accepted: string | undefined): Language {
  const known = languages.find((one) => one === chosen);
  return known ?? (/^\s*en\b/i.test(accepted ?? '') ? 'en' : 'zh-CN');
}

/** What a kind of case is called, and what to do about it. */
export function caseWords({ caseKinds }: PageWords, kind: DifferenceKind): CaseWords {
  const [, line, difference] =
    /^(payment|refund|booking)_(unknown|not_booked|missing|amount|transaction|doubled)$/.exec(kind) ?? [];
  return line && difference
    ? caseKinds.line(line as LineKind, difference as Difference)
    : caseKinds.other[kind as OtherKind];
}

/** How long something lasts, in its largest unit. */
export function lasting({ lasting: words }: PageWords, ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return words.moment;
  if (minutes < 60) return words.minutes(minutes);
  return minutes < 2880 ? words.hours(Math.floor(minutes / 60)) : words.days(Math.floor(minutes / 1440));
}
