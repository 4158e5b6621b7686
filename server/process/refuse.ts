import { StartRefused } from './start-refused';

/** Ends a start that cannot be, with its line; a fault of the program with its stack, which is what helps there. */
export function refuseInOneLine(error: unknown): void {
  const refused = error instanceof StartRefused;
  const text = refused ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(refused ? error.exitCode : 1);
}
