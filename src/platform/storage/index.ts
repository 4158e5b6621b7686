import Taro from '@tarojs/taro';

/** What this run of the app wrote: it stands where the phone cannot be read, or nobody would stay signed in there. */
const written = new Map<string, unknown>();
/** Of that, what the phone would not take: a full or forbidden storage fails no act. */
const untaken = new Set<string>();

export function kept<T>(key: string): T | undefined {
  if (untaken.has(key)) return written.get(key) as T | undefined;
  const value = held(key);
  if (value === undefined) return written.get(key) as T | undefined;
  return value === '' || value === null ? undefined : (value as T);
}

/** Undefined is no answer: where WeChat and browsers throw, Alipay hands no value over. What a phone does not hold is '' or null. */
function held(key: string): unknown {
  try {
    return Taro.getStorageSync(key);
  } catch {
    return undefined;
  }
}

export function keep(key: string, value: unknown): void {
  written.set(key, value);
  write(key, () => Taro.setStorageSync(key, value) as unknown);
}

export function forget(key: string): void {
  written.delete(key);
  write(key, () => Taro.removeStorageSync(key) as unknown);
}

/** In which language and how large one reads. */
export const readingKey = 'reading';

/** Everything but how one reads: for whoever leaves this phone to others. */
export function forgetAll(): void {
  const reading = kept<unknown>(readingKey);
  const keys = heldKeys();
  if (!keys) write(readingKey, () => Taro.clearStorageSync() as unknown);
  new Set([...written.keys(), ...(keys ?? [])]).forEach(forget);
  if (reading !== undefined) keep(readingKey, reading);
}

/** Undefined where the phone does not tell them. */
function heldKeys(): readonly string[] | undefined {
  try {
    return Taro.getStorageInfoSync().keys;
  } catch {
    return undefined;
  }
}

/** WeChat and browsers throw where Alipay answers with an error. */
function write(key: string, act: () => unknown): void {
  untaken.delete(key);
  try {
    if ((act() as { error?: unknown } | undefined)?.error) untaken.add(key);
  } catch {
    untaken.add(key);
  }
}
