import { spawn } from 'node:child_process';

export type Victim = {
  /** True when it listens, false when it was over before that. */
  listening: Promise<boolean>;
  /** How it ended, if it has. */
  how(): string;
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts the service, compiled, as a process of its own. */
export function startVictim(program: string, settingsFile: string, aheadMs = 0): Victim {
  const child = spawn(process.execPath, [program, settingsFile, String(aheadMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let end = 'lives';
  const over = new Promise<void>((done) =>
    child.once('exit', (code, signal) => {
      end = `ended by ${signal ?? code}`;
      done();
    }),
  );
  const kill = (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    return over;
  };
  return {
    listening: Promise.race([
      new Promise<boolean>((done) => child.stdout.once('data', () => done(true))),
      over.then(() => false),
    ]),
    how: () => end,
    kill: () => kill('SIGKILL'),
    stop: () => kill('SIGTERM'),
  };
}
