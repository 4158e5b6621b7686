import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { RefusalCode } from '#contract/refusals';
import type { Day } from '#domain/days/day';
import { Refused } from '../ports';
import { childProgram } from '../process/child-program';

/** What goes to the child and comes back. */
export type Job = { id: number; bytes: Uint8Array; today: Day };
export type Done = { id: number; made?: unknown; refused?: RefusalCode };

/** child: the program that does the work. */
export type PictureProcess = { child: string; limitMs: number; threads: number };

/**
 * glibc keeps what was freed for each thread by itself; two pools are enough. Left alone it also learns to keep big blocks, in a heap
 * that falls to pieces: from 4 MB on they are mapped and given back. What is smaller stays, up to 16 MB: to give it back after each
 * line and ask for it anew takes longer than reading. Other allocators do not know these names.
 */
const childEnvironment = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: String(4 << 20),
  MALLOC_TRIM_THRESHOLD_: String(16 << 20),
};

/** A child process for pictures: started with the first one, and anew after it was stopped or fell. */
export function pictureProcess<T>({ child: program, limitMs, threads }: PictureProcess) {
  let child: ChildProcess | undefined;
  let serial = 0;

  const start = (): ChildProcess => {
    const { words, file } = childProgram(join(__dirname, program));
    const started = fork(file, [String(threads)], {
      execArgv: ['--expose-gc', '--max-semi-space-size=4', ...words],
      env: childEnvironment,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // By then another may be at work: a killed process ends a little after its successor began.
    const forget = () => {
      if (child === started) child = undefined;
    };
    return started.once('exit', forget).on('error', forget);
  };
  const stop = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };

  /** One picture, on a day; the one before has to be done. @throws Refused too_slow, reading_failed, and what the child refuses */
  const work = (bytes: Uint8Array, today: Day): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = (serial += 1);
      const worker = (child ??= start());
      const end = (settle: () => void) => {
        clearTimeout(timer);
        worker.off('message', hear).off('exit', fell).off('error', fell);
        settle();
      };
      const hear = (done: Done) => {
        if (done.id === id) end(() => (done.made ? resolve(done.made as T) : reject(new Refused(done.refused!))));
      };
      const fell = () => end(() => reject(new Refused('reading_failed')));
      const timer = setTimeout(
        () =>
          end(() => {
            reject(new Refused('too_slow'));
            stop();
          }),
        limitMs,
      );
      worker.on('message', hear).once('exit', fell).once('error', fell);
      worker.send({ id, bytes, today } satisfies Job, (error) => {
        if (error) fell();
      });
    });
  /** Loads what it reads with, while a picture is still on its way. */
  const ready = (): void => {
    child ??= start();
  };
  return { work, ready, stop };
}
