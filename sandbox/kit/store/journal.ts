import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { privateFile } from './private-files';

export type Log = (line: string) => void;
type Kept<Line> = { file: string; isLine: (value: unknown) => value is Line; log: Log };
export type Journal<Line> = ReturnType<typeof createJournal<Line>>;

/** Lines of JSON, appended to a file: what was done stays done when the sandbox is killed in mid-write, or its disk is full. */
export function createJournal<Line>({ file, isLine, log }: Kept<Line>) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  let endsInLine = text === '' || text.endsWith('\n');
  let isWhole = true;

  function passOver(index: number, why: string): void {
    isWhole = false;
    log(`${file}:${index + 1} ${why}, passed over`);
  }

  /** @param apply false for a line that can no longer be true, as the one that it follows from was torn */
  function replay(apply: (line: Line) => boolean): void {
    for (const [index, written] of text.split('\n').entries()) {
      if (written === '') continue;
      const line = parsed(written);
      if (!isLine(line)) passOver(index, 'is torn');
      else if (!apply(line)) passOver(index, 'speaks of what is not known');
    }
  }

  function append(line: Line): void {
    const start = endsInLine ? '' : '\n';
    endsInLine = false;
    appendFileSync(file, `${start}${JSON.stringify(line)}\n`, privateFile);
    endsInLine = true;
  }

  /** Puts fewer lines that say the same in place of all; a file with a torn line is left as it is for whoever wants to look. */
  function compact(lines: Line[]): void {
    if (!isWhole) return;
    writeFileSync(`${file}.new`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), privateFile);
    renameSync(`${file}.new`, file);
    endsInLine = true;
  }
  return { replay, append, compact };
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
