/** sysexits.h: 78 somebody has to mend a setting, a folder or a file; 75 the same start may work later. */
export const exitCodes = { mend: 78, later: 75 } as const;

/** A start that cannot be: one line that says which setting or file, what is wrong with it, and what to do. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
  constructor(
    line: string,
    readonly exitCode: number = exitCodes.mend,
  ) {
    super(line);
  }
}

/** The code of a failed system call, or of a refusal by the database. */
export const codeOf = (error: unknown): string | undefined => (error as { code?: string } | undefined)?.code;
