import type { FastifyBaseLogger } from 'fastify';

/** soon: there is something to do, so that the next round begins as soon as it can. */
export type Repeated = { soon(): void; stop(): Promise<void> };

/** What comes together is done together: a round of a lane takes all that is due. */
const gatherMs = 10;

/** Repeats `work` until stopped; a failure is logged and never ends it. */
export function repeat(work: () => Promise<unknown>, everyMs: number, log: Pick<FastifyBaseLogger, 'error'>): Repeated {
  let isStopped = false;
  let isWanted = false;
  let resume = () => undefined as void;
  const pause = async () => {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      resume = resolve;
      timer = setTimeout(resolve, isWanted ? gatherMs : everyMs).unref();
    });
    clearTimeout(timer);
  };
  const running = (async () => {
    while (!isStopped) {
      isWanted = false;
      await work().catch((error: unknown) => log.error({ err: error }, 'a repeated task failed'));
      if (!isStopped) await pause();
    }
  })();
  return {
    soon() {
      if (!isWanted) setTimeout(() => resume(), gatherMs).unref();
      isWanted = true;
    },
    stop() {
      isStopped = true;
      resume();
      return running;
    },
  };
}
