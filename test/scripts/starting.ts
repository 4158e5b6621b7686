import { spawn } from 'node:child_process';

export const isWindows = process.platform === 'win32';

/** Over the folder `data`, as far as its printed page: what `npm start` runs, or npm with it. */
export async function start(data: string, command = process.execPath, words = ['scripts/start.mjs']) {
  const child = spawn(command, words, {
    shell: isWindows && command === 'npm',
    env: { ...process.env, NODE_OPTIONS: '', FADAN_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  await new Promise<void>((resolve, reject) => {
    const hear = (text: Buffer) => {
      printed += String(text);
      if (printed.includes('Ctrl-C stops everything')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
  const address = (name: string) => new RegExp(`${name} +(http://[^/ ]+)`).exec(printed)![1]!;
  const [, plate, lastSix] = /a car +(\S+) +last six (\S+)/.exec(printed)!;
  const [, decisionNumber] = /a ticket number +([\d ]{19})/.exec(printed)!;
  return {
    service: { url: address('Service') },
    sandbox: { url: address('Sandbox') },
    car: { plate: plate!, lastSix: lastSix!, plateType: '02' },
    decisionNumber: decisionNumber!.replaceAll(' ', ''),
    stop: () => {
      child.kill('SIGINT');
      return ended;
    },
    /** Resolves when nobody holds its output any more: npm, its shell and what they started are gone. */
    endNpm: async (signal: NodeJS.Signals) => {
      const gone = new Promise((done) => child.stdout.once('close', done));
      child.kill(signal);
      await gone;
    },
  };
}
