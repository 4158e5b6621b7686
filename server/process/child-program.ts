import { extname } from 'node:path';

/** A program beside us, without its ending: as source where we run as source, and as JavaScript where we were compiled. */
export function childProgram(program: string, ours = extname(__filename)): { file: string; words: string[] } {
  return { file: `${program}${ours}`, words: ours === '.ts' ? ['--require', 'tsx/cjs'] : [] };
}
