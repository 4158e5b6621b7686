import type { PaperReading } from '#contract/papers';
import { Refused, type Clock } from '../ports';
import { formatOf } from './formats';
import { createQueue, type Place, type QueueSettings } from './queue';
import { readingProcess } from './reading-process';

/** limitMs: for reading one picture. threads: of the CPU, each process. processes: that read side by side. */
export type ReaderSettings = Omit<QueueSettings, 'heldBytes'> & {
  limitMs: number;
  threads: number;
  processes?: number;
};
export type Reader = {
  /**
   * A place for a picture of so many bytes at most, before they arrive. Its `read` throws switched_off, busy, too_slow, reading_failed,
   * not_a_picture, heic_picture, too_many_pixels. @throws Refused switched_off, busy
   */
  enter(most: number): Place<PaperReading>;
  stop(): void;
};

export const switchedOff: Reader = {
  enter: () => {
    throw new Refused('switched_off');
  },
  stop: () => undefined,
};

/** What all pictures that wait may hold of the service's memory: eight of the largest, or a hundred as phones send them. */
const heldBytes = 64 * 1024 * 1024;
/** Seen on two cores; it only counts until pictures were read here. */
const usualMs = 1000;

/** Reads pictures in the order of their arrival, in processes of their own. */
export function createPaperReader(settings: ReaderSettings, { clock }: { clock: Clock }): Reader {
  const { waiting, patienceMs, processes = 1, limitMs, threads } = settings;
  const all = Array.from({ length: processes }, () => readingProcess({ limitMs, threads, clock }));
  const enter = createQueue({
    lanes: all.map(({ read }) => read),
    waiting,
    patienceMs,
    heldBytes,
    usualMs,
    milliseconds: () => performance.now(),
  });
  return {
    enter: (most) => {
      const place = enter(most);
      return {
        ...place,
        read: async (bytes, gone) => {
          formatOf(bytes);
          return place.read(bytes, gone);
        },
      };
    },
    stop: () => all.forEach(({ stop }) => stop()),
  };
}
