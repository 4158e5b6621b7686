export type Call = { success?(answer: object): void; fail?(error: object): void; complete?(): void } & Record<
  string,
  unknown
>;

/** Callbacks come later, as on a phone. */
export async function answer(asked: Call, call: () => Promise<object> | object): Promise<void> {
  try {
    await Promise.resolve();
    asked.success?.(await call());
  } catch (error) {
    asked.fail?.(error instanceof Error ? { errMsg: error.message } : (error as object));
  }
  asked.complete?.();
}

/** Calls that only show or start something: the app gets its answer, and no story depends on it. */
export const quietly = (names: readonly string[]): Record<string, (asked?: Call) => void> =>
  Object.fromEntries(names.map((name) => [name, (asked?: Call) => void (asked && answer(asked, () => ({})))]));

/** A platform object: what it knows, quiet for what only switches something on or off, and without the rest. */
export const quietBeyond = (known: Record<string, unknown>): object =>
  new Proxy(known, {
    get: (target, name) => {
      if (name in target || typeof name === 'symbol') return target[name as string];
      return /^(on|off|create|report)[A-Z]/.test(name) ? () => undefined : undefined;
    },
  });
