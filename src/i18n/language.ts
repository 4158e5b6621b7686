import { useSyncExternalStore } from 'react';
import { reader } from '../platform/reader';
import { keep, kept } from '../platform/storage';
import { languages, type Language } from './languages';

export type Preferences = { language: Language; largeText: boolean };

const listeners = new Set<() => void>();
let chosen: Preferences | undefined;

/** The reader's choice, else the phone's language and its care mode. */
export function preferences(): Preferences {
  chosen ??= keptPreferences() ?? phonePreferences();
  return chosen;
}

/** What an older package kept may name a language that is no more. */
function keptPreferences(): Preferences | undefined {
  const reading = kept<Partial<Preferences>>('reading');
  if (!reading?.language || !(reading.language in languages)) return undefined;
  return { language: reading.language, largeText: reading.largeText === true };
}

function phonePreferences(): Preferences {
  const { language: phones, fontSize } = reader();
  const known = (Object.keys(languages) as Language[]).find((language) =>
    phones.toLowerCase().startsWith(language.slice(0, 2)),
  );
  return { language: known ?? 'zh-CN', largeText: fontSize >= 20 };
}

export function choosePreferences(change: Partial<Preferences>): void {
  chosen = { ...preferences(), ...change };
  keep('reading', chosen);
  listeners.forEach((listener) => listener());
}

export const usePreferences = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, preferences);

export const useWords = <W>(topic: Record<Language, W>): W => topic[usePreferences().language];
