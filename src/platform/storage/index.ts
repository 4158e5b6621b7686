import Taro from '@tarojs/taro';

/** What the phone would not take, kept for this run of the app: a full or forbidden storage fails no act. */
const untaken = new Map<string, unknown>();

export function kept<T>(key: string): T | undefined {
  if (untaken.has(key)) return untaken.get(key) as T | undefined;
  try {
    const value: unknown = Taro.getStorageSync(key);
    return value === '' || value === null ? undefined : (value as T | undefined);
  } catch {
    return undefined;
  }
}

export const keep = (key: string, value: unknown): void =>
  write(key, value, () => Taro.setStorageSync(key, value) as unknown);

export const forget = (key: string): void => write(key, undefined, () => Taro.removeStorageSync(key) as unknown);

/** WeChat and browsers throw where Alipay answers with an error. */
function write(key: string, value: unknown, act: () => unknown): void {
  untaken.delete(key);
  try {
    if ((act() as { error?: unknown } | undefined)?.error) untaken.set(key, value);
  } catch {
    untaken.set(key, value);
  }
}
