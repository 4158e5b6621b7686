/** query-string, inside Taro's router, calls replaceAll: Chrome has it from 85 and iOS from 13.4, and we promise less. */
if (!String.prototype.replaceAll)
  String.prototype.replaceAll = function replaceAll(this: string, what: string | RegExp, by: unknown): string {
    return typeof what === 'string' ? this.split(what).join(by as string) : this.replace(what, by as string);
  };

function storageOfBrowser(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/**
 * Where all cookies are blocked the very name of the storage throws, and embedded pages may have null there; a library would then
 * end the app before it began. What is kept lasts for the run of the app.
 */
if (!storageOfBrowser()) {
  const kept = new Map<string, string>();
  const storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'clear'> = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
  Object.defineProperty(window, 'localStorage', { value: storage, configurable: true });
}
export {};
