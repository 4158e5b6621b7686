import type { FastifyBaseLogger } from 'fastify';

/** Repeats `work` until stopped; a failure is logged and never ends it. */
export function repeat(
  work: () => Promise<unknown>,
  everyMs: number,
  log: Pick<FastifyBaseLogger, 'error'>,
): { stop(): Promise<void> } {
  let stopped = false;
  let wake = () => undefined as void;
  const running = (async () => {
    while (!stopped) {
      await work().catch((error: unknown) => log.error({ err: error }, 'a repeated task failed'));
      if (!stopped)
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, everyMs).unref();
        });
    }
  })();
  return {
    stop() {
      stopped = true;
      wake();
      return running;
    },
  };
}
