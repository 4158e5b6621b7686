import { spawn } from 'node:child_process';

export type Started = { printed: string; service: string; stop(): Promise<string> };
const ready = 'Ctrl-C stops everything';

/** `npm start` as a person types it, as far as its printed page; stop is Ctrl-C, which the whole group hears. */
export function npmStart(folder: string, env: Record<string, string>): Promise<Started> {
  const child = spawn('npm', ['start'], { cwd: folder, env: { ...process.env, ...env }, detached: true });
  /** Closed only when the service, which writes to the same pipe, is gone as well. npm ends by the signal that it got. */
  const ended = new Promise<string>((done) => child.once('close', (code, signal) => done(String(signal ?? code))));
  const stop = () => {
    process.kill(-child.pid!, 'SIGINT');
    return ended;
  };
  let printed = '';
  return new Promise((done, failed) => {
    const hear = (text: Buffer) => {
      printed += String(text);
      const service = /Service +(http:\/\/[^/ ]+)/.exec(printed)?.[1];
      if (service && printed.includes(ready)) done({ printed, service, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => failed(new Error(`npm start ended with ${code}:\n${printed}`)));
  });
}
