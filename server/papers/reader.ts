import type { PaperReading } from '#contract/papers';
import { dayOf } from '#domain/days/day';
import { Refused, type Clock } from '../ports';
import { formatOf, paperFormatOf, type PictureFormat } from './formats';
import { createQueue, type Place, type QueueSettings } from './queue';
import { pictureProcess } from './picture-process';

/** limitMs: for reading one picture. threads: of the CPU, each process. processes: that read side by side. */
export type ReaderSettings = Omit<QueueSettings, 'heldBytes'> & {
  limitMs: number;
  threads: number;
  processes?: number;
};
/** Works on strangers' pictures in processes of its own. */
type Worker<T> = {
  /**
   * A place for a picture of so many bytes at most, before they arrive. Its `read` throws switched_off, busy, too_slow, reading_failed,
   * not_a_picture, heic_picture, too_many_pixels, and of a PDF pdf_locked, pdf_unreadable. @throws Refused switched_off, busy
   */
  enter(most: number): Place<T>;
  stop(): void;
};
export type Reader = Worker<PaperReading>;
/** Makes a picture anew, a JPEG without anything but its pixels. */
export type Cleaner = Worker<Uint8Array>;

export const switchedOff: Worker<never> = {
  enter: () => {
    throw new Refused('switched_off');
  },
  stop: () => undefined,
};

/** What all pictures that wait may hold of the service's memory: eight of the largest, or a hundred as phones send them. */
const heldBytes = 64 * 1024 * 1024;
/** Seen on two cores; it only counts until pictures were read here. */
const usualMs = 1000;

/** Reads pictures in the order of their arrival. */
export const createPaperReader = (settings: ReaderSettings, deps: { clock: Clock }): Reader =>
  worker<PaperReading>('in-child/reading-child', settings, { ...deps, formatOf: paperFormatOf });

/** One at a time: it takes a tenth of what reading takes. */
export const createCleaner = (settings: ReaderSettings, deps: { clock: Clock }): Cleaner =>
  worker<Uint8Array>(
    'in-child/cleaning-child',
    { ...settings, waiting: 2 * settings.waiting, processes: 1 },
    { ...deps, formatOf },
  );

/** One picture after another, each with its own place. */
export const cleanedBy =
  (cleaner: Cleaner) =>
  async (bytes: Uint8Array): Promise<Uint8Array> => {
    const place = cleaner.enter(bytes.length);
    try {
      return await place.read(bytes);
    } finally {
      place.leave();
    }
  };

type WorkerDeps = { clock: Clock; formatOf: (bytes: Uint8Array) => PictureFormat | 'pdf' };
function worker<T>(child: string, settings: ReaderSettings, { clock, formatOf: look }: WorkerDeps): Worker<T> {
  const { waiting, patienceMs, processes = 1, limitMs, threads } = settings;
  const all = Array.from({ length: processes }, () => pictureProcess<T>({ child, limitMs, threads }));
  const enter = createQueue({
    lanes: all.map(
      ({ work }) =>
        (bytes) =>
          work(bytes, dayOf(clock.now())),
    ),
    waiting,
    patienceMs,
    heldBytes,
    usualMs,
    milliseconds: () => performance.now(),
  });
  const entered = new Set<Place<T>>();
  return {
    enter: (most) => {
      const place = enter(most);
      entered.add(place);
      for (const one of all.slice(0, entered.size)) one.ready();
      return {
        leave: () => {
          place.leave();
          entered.delete(place);
        },
        read: async (bytes, gone) => {
          look(bytes);
          return place.read(bytes, gone);
        },
      };
    },
    stop: () => all.forEach(({ stop }) => stop()),
  };
}
