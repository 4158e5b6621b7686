import { spawn } from 'node:child_process';

/** What has a part for each system and processor, and is needed for photographs alone. */
const parts = ['sharp', 'onnxruntime-node'] as const;
export type NativePart = (typeof parts)[number];

/** Loading is the only proof, and a process of its own keeps it out of ours. */
const load = (name: NativePart): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', `require(${JSON.stringify(name)})`], {
      cwd: __dirname,
      stdio: 'ignore',
    });
    // It may also end in the middle of loading: by an instruction that an older processor does not know.
    child.once('exit', (code) => resolve(code === 0)).once('error', () => resolve(false));
  });

/** The part that cannot be loaded on this machine, so that no photograph can be read; undefined where all can. */
export async function missingNativePart(loads: typeof load = load): Promise<NativePart | undefined> {
  for (const part of parts) if (!(await loads(part))) return part;
  return undefined;
}

/** The settings as this machine can serve them: where no photograph can be read, without reading, and `say` hears why. */
export async function asThisMachineReads<S extends { papers?: unknown }>(
  settings: S,
  say: (line: string) => void,
): Promise<Omit<S, 'papers'> & Partial<Pick<S, 'papers'>>> {
  const missing = settings.papers ? await missingNativePart() : undefined;
  if (!missing) return settings;
  say(`${cannotRead(missing)}\n`);
  const { papers: _papers, ...rest } = settings;
  return rest;
}

/** One line for whoever starts the service. */
export const cannotRead = (part: NativePart): string =>
  `photographed papers cannot be read here, numbers can be typed: ${part} has no part for ${process.platform}-${process.arch} (npm ci again, if there should be one)`;
