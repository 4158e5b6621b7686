import type { Phone } from '../phone/phone-state';

/** What WeChat tells of the phone. */
export const system = {
  language: 'zh_CN',
  windowWidth: 390,
  windowHeight: 800,
  pixelRatio: 2,
  platform: 'ios',
  SDKVersion: '3.5.0',
  fontSizeSetting: 16,
};

/** What it keeps for the app. */
export const storageOf = ({ storage }: Phone) => ({
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => storage.set(key, structuredClone(value)),
  removeStorageSync: (key: string) => storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...storage.keys()] }),
  clearStorageSync: () => storage.clear(),
});
