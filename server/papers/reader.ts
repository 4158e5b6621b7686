import type { PaperReading } from '#contract/papers';
import { Refused } from '../ports';
import { readingProcess } from './reading-process';
import { refusalOf } from './judging/unreadable';

/** waiting: pictures that may wait behind the one being read, each for patienceMs at most. limitMs: for reading one. threads: of the CPU. */
export type ReaderSettings = { waiting: number; patienceMs: number; limitMs: number; threads: number };
export type Reader = {
  /** `gone` says that nobody waits for the answer any more. @throws Refused switched_off, busy, too_slow, reading_failed, not_a_picture, too_many_pixels */
  read(bytes: Uint8Array, gone?: AbortSignal): Promise<PaperReading>;
  stop(): void;
};

export const switchedOff: Reader = {
  read: async () => {
    throw new Refused('switched_off');
  },
  stop: () => undefined,
};

/** Reads one picture after another. Whoever would wait long hears at once, or when the patience is over, that typing is quicker. */
export function createPaperReader({ waiting, patienceMs, ...settings }: ReaderSettings): Reader {
  const { read, stop } = readingProcess(settings);
  let last: Promise<unknown> = Promise.resolve();
  let queued = 0;

  const inTurn = (bytes: Uint8Array, gone?: AbortSignal): Promise<PaperReading> => {
    const since = performance.now();
    const mine = last.then(() => {
      if (gone?.aborted || performance.now() - since > patienceMs) throw new Refused('busy');
      return read(bytes);
    });
    last = mine.catch(() => undefined);
    return mine;
  };

  return {
    async read(bytes, gone) {
      if (queued > waiting) throw new Refused('busy');
      queued += 1;
      try {
        const refused = await refusalOf(bytes);
        if (refused) throw new Refused(refused);
        return await inTurn(bytes, gone);
      } finally {
        queued -= 1;
      }
    },
    stop,
  };
}
