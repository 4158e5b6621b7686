import { spawn } from 'node:child_process';

export type Victim = {
  /** True when it listens, false when it was over before that. */
  listening: Promise<boolean>;
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts the service, compiled, as a process of its own. */
export function startVictim(program: string, settingsFile: string, aheadMs = 0): Victim {
  const child = spawn(process.execPath, [program, settingsFile, String(aheadMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const over = new Promise<void>((done) => child.once('exit', () => done()));
  const end = (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    return over;
  };
  return {
    listening: Promise.race([
      new Promise<boolean>((done) => child.stdout.once('data', () => done(true))),
      over.then(() => false),
    ]),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
