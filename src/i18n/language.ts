import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';

export type Language = 'zh-CN' | 'en';
type Both<W> = { 'zh-CN': W; en: W };

const listeners = new Set<() => void>();
let chosen: { language: Language; largeText: boolean } | undefined;

/** The reader's choice, else the phone's language and its care mode. */
export function reading(): { language: Language; largeText: boolean } {
  chosen ??= (Taro.getStorageSync('reading') as typeof chosen) || {
    language: /^en/i.test(Taro.getSystemInfoSync().language ?? '') ? 'en' : 'zh-CN',
    largeText: (Taro.getSystemInfoSync().fontSizeSetting ?? 16) >= 20,
  };
  return chosen;
}

export function chooseReading(change: Partial<{ language: Language; largeText: boolean }>): void {
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

/** Both languages side by side: a sentence missing in one does not compile. */
export const words = <W extends object>(both: {
  'zh-CN': W;
  en: { [K in keyof W]: W[K] extends string ? string : W[K] };
}): Both<W> => both as Both<W>;

export const useWords = <W>(both: Both<W>): W => both[useReading().language];
