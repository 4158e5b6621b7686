import { Refused } from '../ports';

/** Reads one picture; whoever asks has waited for the one before. */
export type Read<T> = (bytes: Uint8Array) => Promise<T>;
/** A place among those who wait, taken before a picture's bytes arrive. Left when it was read or given up. */
export type Place<T> = {
  /** `gone` says that nobody waits for the answer any more. @throws Refused busy, and what reading throws */
  read(bytes: Uint8Array, gone?: AbortSignal): Promise<T>;
  leave(): void;
};
/** waiting: places behind the pictures being read. patienceMs: how long anybody waits. heldBytes: of all pictures that wait. */
export type QueueSettings = { waiting: number; patienceMs: number; heldBytes: number };
/** milliseconds: a clock that never goes back. usualMs: what reading takes, as long as nothing was measured. */
type QueueDeps<T> = QueueSettings & { lanes: readonly Read<T>[]; usualMs: number; milliseconds: () => number };

/** One measurement counts a fifth, so that a few hard pictures in a row are noticed and a single one is not. */
const weight = 0.2;

/** Whoever cannot be read within the patience hears so before the bytes arrive: so many places times the recent mean time. */
export function createQueue<T>({ lanes, waiting, patienceMs, heldBytes, usualMs, milliseconds }: QueueDeps<T>) {
  const idle = [...lanes];
  const line: ((lane: Read<T>) => void)[] = [];
  let [places, held, meanMs] = [0, 0, usualMs];

  const next = (): void => {
    while (idle.length && line.length) line.shift()!(idle.shift()!);
  };
  async function timed(lane: Read<T>, bytes: Uint8Array): Promise<T> {
    const began = milliseconds();
    try {
      return await lane(bytes);
    } finally {
      meanMs += weight * (milliseconds() - began - meanMs);
      idle.unshift(lane); // warm, and another may not even have begun
      next();
    }
  }
  const inTurn = (bytes: Uint8Array, gone?: AbortSignal): Promise<T> =>
    new Promise((resolve, reject) => {
      const begin = (lane: Read<T>): void => {
        end();
        timed(lane, bytes).then(resolve, reject);
      };
      const giveUp = (): void => {
        end();
        line.splice(line.indexOf(begin), 1);
        reject(new Refused('busy'));
      };
      const patience = setTimeout(giveUp, patienceMs);
      const end = (): void => {
        clearTimeout(patience);
        gone?.removeEventListener('abort', giveUp);
      };
      line.push(begin);
      if (gone?.aborted) return giveUp();
      gone?.addEventListener('abort', giveUp);
      next();
    });

  /** For so many bytes at most. @throws Refused busy */
  return (most: number): Place<T> => {
    const behind = places - lanes.length;
    const isLong = behind >= 0 && ((behind + 1) * meanMs) / lanes.length > patienceMs;
    if (behind >= waiting || isLong || held + most > heldBytes) throw new Refused('busy');
    places += 1;
    held += most;
    let isTaken = true;
    return {
      read: inTurn,
      leave: () => {
        if (!isTaken) return;
        isTaken = false;
        places -= 1;
        held -= most;
      },
    };
  };
}
