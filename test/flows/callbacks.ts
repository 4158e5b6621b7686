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
const quiet = /^(show|hide|set|start|stop|preview|open|save|on|off|create|pageScroll|report)/;

/** A platform object: what it knows, quiet for what only shows something, and without the rest. */
export const quietBeyond = (known: Record<string, unknown>): object =>
  new Proxy(known, {
    get: (target, name) => {
      if (name in target || typeof name === 'symbol') return target[name as string];
      if (/^get/.test(name)) return () => ({});
      return quiet.test(name) ? (asked?: Call) => asked?.success?.({}) : undefined;
    },
  });
