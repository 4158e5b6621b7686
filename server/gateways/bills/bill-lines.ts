import { getDecoder } from 'iconv-lite';
import { StatementUnreadable } from '../../reconciliation/statements';

/** No line of a bill comes near it; a file without line ends is none. */
const longestLine = 1024 * 1024;

/** The lines of a text, as many at a time as came together. @throws StatementUnreadable */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, charset: 'utf8' | 'gbk'): AsyncGenerator<string[]> {
  const decoder = getDecoder(charset);
  let rest = '';
  try {
    for await (const part of bytes) {
      const lines = (rest + decoder.write(Buffer.from(part))).split('\n');
      rest = lines.pop()!;
      if (rest.length > longestLine) throw new StatementUnreadable('a line without end');
      yield lines.map((line) => line.replace(/\r$/, ''));
    }
  } catch (error) {
    throw error instanceof StatementUnreadable ? error : new StatementUnreadable(String(error));
  }
  yield [rest + (decoder.end() ?? '')];
}
