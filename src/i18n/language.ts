import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { languages, type Language } from './languages';

export type Preferences = { language: Language; largeText: boolean };

const listeners = new Set<() => void>();
let chosen: Preferences | undefined;

/** The reader's choice, else the phone's language and its care mode. */
export function preferences(): Preferences {
  chosen ??= (Taro.getStorageSync('reading') as Preferences | '') || phonePreferences();
  return chosen;
}

function phonePreferences(): Preferences {
  const { language: phones = '', fontSizeSetting = 16 } = Taro.getSystemInfoSync();
  const known = (Object.keys(languages) as Language[]).find((language) =>
    phones.toLowerCase().startsWith(language.slice(0, 2)),
  );
  return { language: known ?? 'zh-CN', largeText: fontSizeSetting >= 20 };
}

export function choosePreferences(change: Partial<Preferences>): void {
  chosen = { ...preferences(), ...change };
  Taro.setStorageSync('reading', chosen);
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
