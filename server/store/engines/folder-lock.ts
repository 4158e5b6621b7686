import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hostname } from 'node:os';
import { codeOf, exitCodes, StartRefused } from '../../process/start-refused';
import { startOf } from '../../process/process-start';

/** Who holds a folder. start: of the process, where the system tells; a number alone is soon somebody else's. silent: of a version that touched nothing. */
export type Holder = { pid: number; host: string; start: string | null; url?: string; silent?: true };
export type Lock = { tell(url: string): void; release(): void };

const beatMs = 1000;
const silenceMs = 3000;

/** The folder belongs to another living process. */
export class FolderHeld extends StartRefused {
  constructor(
    readonly holder: Holder,
    folder: string,
    file: string,
  ) {
    const { pid, host, url } = holder;
    const who = `process ${pid}${host === hostname() ? '' : ` on ${host}`}`;
    super(
      url
        ? `already running at ${url} (${who}, data in ${dirname(folder)}): nothing was changed`
        : `${folder} is in use by ${who}: stop the service first (or remove ${file} if that is none of ours)`,
      exitCodes.later,
    );
  }
}

/**
 * Two processes on one PGlite folder would destroy it. A process that was killed leaves its file behind. The next one sees that
 * nobody lives under that number any more, or that it is another's now; where it cannot see (another container, a shared disk),
 * it watches whether the file is still touched, for a span that no clock's setting changes. @throws FolderHeld
 */
export async function lockFolder(folder: string, silence = silenceMs): Promise<Lock> {
  const file = `${folder}.lock`;
  await refuseHeld(folder, file, silence);
  const mine: Holder = { pid: process.pid, host: hostname(), start: startOf(process.pid) };
  claim(folder, file, mine);
  const beat = setInterval(() => touch(file), beatMs).unref();
  return {
    tell: (url) => writeFileSync(file, JSON.stringify({ ...mine, url }), { mode: 0o600 }),
    release() {
      clearInterval(beat);
      rmSync(file, { force: true });
    },
  };
}

async function refuseHeld(folder: string, file: string, silence: number): Promise<void> {
  const holder = holderOf(file);
  if (!holder) return;
  if (await lives(holder, file, silence)) throw new FolderHeld(holder, folder, file);
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside); // one of several that saw the same dead holder takes its file away
    rmSync(aside, { force: true });
  } catch {
    // another was first: claiming will tell who holds it
  }
}

function claim(folder: string, file: string, mine: Holder): void {
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') {
      rmSync(file, { force: true }); // or its empty half would look like somebody else's
      throw new StartRefused(`${dirname(folder)}: the disk is full: make room on it`);
    }
    const rival = holderOf(file);
    if (rival) throw new FolderHeld(rival, folder, file);
    throw error;
  }
}

async function lives({ pid, host, start, silent }: Holder, file: string, silence: number): Promise<boolean> {
  if (silent) return pid !== process.pid && isAlive(pid);
  if (host === hostname()) {
    if (!isAlive(pid)) return false;
    const now = startOf(pid);
    if (now && start) return now === start;
  }
  return isTouched(file, silence);
}

async function isTouched(file: string, silence: number): Promise<boolean> {
  const before = touchedAt(file);
  const until = performance.now() + silence;
  while (performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (touchedAt(file) !== before) return true;
  }
  return false;
}

const touchedAt = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // A folder that went away is told of by the database that stood in it.
  }
}

/** An older version wrote the number alone. A file that a full disk tore tells nobody's name, so it is watched. */
function holderOf(file: string): Holder | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said === 'number') return { pid: said, host: hostname(), start: null, silent: true };
    const { pid, host } = said as Holder;
    if (Number.isInteger(pid) && typeof host === 'string') return said as Holder;
  } catch {
    // torn
  }
  return { pid: 0, host: 'a machine whose name is lost', start: null };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // nobody was here
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
