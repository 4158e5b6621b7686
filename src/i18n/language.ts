import { useSyncExternalStore } from 'react';
import { reader } from '../platform/reader';
import { keep, kept, readingKey } from '../platform/storage';
import { languages, type Language } from './languages';

/** large and largest: 1.35 and 1.9 times, the latter for older people (docs/go-live.md, row 32). */
export const textSizes = ['standard', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];
export type Preferences = { language: Language; textSize: TextSize };
/** Older packages knew one large size. */
type Kept = Partial<Preferences> & { largeText?: boolean };

const listeners = new Set<() => void>();
let chosen: Preferences | undefined;

/** The reader's choice, else the phone's language and its care mode. */
export function preferences(): Preferences {
  chosen ??= keptPreferences() ?? phonePreferences();
  return chosen;
}

/** What an older package kept may name a language that is no more. */
function keptPreferences(): Preferences | undefined {
  const reading = kept<Kept>(readingKey);
  if (!reading?.language || !(reading.language in languages)) return undefined;
  const known = textSizes.find((size) => size === reading.textSize);
  return { language: reading.language, textSize: known ?? (reading.largeText === true ? 'large' : 'standard') };
}

function phonePreferences(): Preferences {
  const { language: phones, fontSize } = reader();
  const known = (Object.keys(languages) as Language[]).find((language) =>
    phones.toLowerCase().startsWith(language.slice(0, 2)),
  );
  return { language: known ?? 'zh-CN', textSize: fontSize >= 23 ? 'largest' : fontSize >= 20 ? 'large' : 'standard' };
}

export function choosePreferences(change: Partial<Preferences>): void {
  chosen = { ...preferences(), ...change };
  keep(readingKey, chosen);
  listeners.forEach((listener) => listener());
}

/** Now, and each time another is chosen. */
export function onLanguage(tell: (language: Language) => void): void {
  const say = () => tell(preferences().language);
  listeners.add(say);
  say();
}

export const usePreferences = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    preferences,
    preferences,
  );

export const useWords = <W>(topic: Record<Language, W>): W => topic[usePreferences().language];
