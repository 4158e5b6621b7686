import { preferences } from './language';
import { refusals } from './topics/refusals';

type Refusal = { code?: string; at?: number };

/** The sentence for an error, in the reader's language, with the position at fault counted from one. */
export function wordsFor(error: unknown): string {
  const { code = 'internal', at = 0 } = (error ?? {}) as Refusal;
  const sentences: Record<string, string> = refusals[preferences().language];
  return (sentences[code] ?? sentences.internal!).replace('{n}', String(at + 1));
}
