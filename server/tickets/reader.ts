import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { PaperReading } from '#contract/tickets';
import { Refused } from '../ports';
import type { Done, Job } from './child';
import { refusalOf } from './unreadable';

/** waiting: pictures that may wait behind the one being read. limitMs: for one picture. threads: of the CPU. */
export type ReaderSettings = { waiting: number; limitMs: number; threads: number };
export type Reader = {
  /** @throws Refused switched_off, busy, too_slow, not_a_picture, too_many_pixels */
  read(bytes: Uint8Array): Promise<PaperReading>;
  stop(): void;
};

export const switchedOff: Reader = { read: async () => { throw new Refused('switched_off'); }, stop: () => undefined };

/**
 * glibc keeps what was freed for each thread by itself; two pools are enough. Left alone it also learns to keep big blocks,
 * in a heap that falls to pieces: from 8 MB on they are mapped and given back. Other allocators do not know these names.
 */
const childEnvironment = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: String(8 << 20) };

/** Reads one picture after another in a child process that is started with the first and anew after it was stopped or fell. */
export function paperReader({ waiting, limitMs, threads }: ReaderSettings): Reader {
  let child: ChildProcess | undefined;
  let last = Promise.resolve();
  let queued = 0;
  let serial = 0;

  const alive = (): ChildProcess => child ??= fork(join(__dirname, 'child.ts'), [String(threads)], {
    execArgv: ['--expose-gc', '--require', 'tsx/cjs'], env: childEnvironment, serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  }).once('exit', () => { child = undefined; });

  const once = (bytes: Uint8Array): Promise<PaperReading> => new Promise((resolve, reject) => {
    const id = serial += 1;
    const worker = alive();
    const end = (settle: () => void) => {
      clearTimeout(timer);
      worker.off('message', hear).off('exit', fell);
      settle();
    };
    const hear = (done: Done) => {
      if (done.id !== id) return;
      end(() => (done.reading ? resolve(done.reading as PaperReading) : reject(new Refused(done.refused!))));
    };
    const fell = () => end(() => reject(new Refused('not_a_picture')));
    const timer = setTimeout(() => end(() => {
      reject(new Refused('too_slow'));
      worker.kill('SIGKILL');
      child = undefined;
    }), limitMs);
    worker.on('message', hear).once('exit', fell);
    worker.send({ id, bytes } satisfies Job);
  });

  return {
    async read(bytes) {
      if (queued > waiting) throw new Refused('busy');
      queued += 1;
      try {
        const refused = await refusalOf(bytes);
        if (refused) throw new Refused(refused);
        const mine = last.then(() => once(bytes));
        last = mine.then(() => undefined, () => undefined);
        return await mine;
      } finally {
        queued -= 1;
      }
    },
    stop: () => void child?.kill('SIGKILL'),
  };
}
