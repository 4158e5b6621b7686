import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { languages, type Language } from './languages';

export type Reading = { language: Language; largeText: boolean };

const listeners = new Set<() => void>();
let chosen: Reading | undefined;

/** The reader's choice, else the phone's language and its care mode. */
export function reading(): Reading {
  chosen ??= (Taro.getStorageSync('reading') as Reading | '') || phoneReading();
  return chosen;
}

function phoneReading(): Reading {
  const { language: phones = '', fontSizeSetting = 16 } = Taro.getSystemInfoSync();
  const known = (Object.keys(languages) as Language[]).find((language) =>
    phones.toLowerCase().startsWith(language.slice(0, 2)),
  );
  return { language: known ?? 'zh-CN', largeText: fontSizeSetting >= 20 };
}

export function chooseReading(change: Partial<Reading>): void {
  chosen = { ...reading(), ...change };
  Taro.setStorageSync('reading', chosen);
  listeners.forEach((listener) => listener());
}

export const useReading = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, reading);

export const useWords = <W>(topic: Record<Language, W>): W => topic[useReading().language];
