import { preferences } from './language';
import type { Language } from './languages';
import { refusals } from './topics/refusals';

type Refusal = { code?: string; at?: number };
type Sentences = Record<Language, Record<string, string>>;

const known: Sentences[] = [refusals];

/** The main package has words for what is read; a subpackage whose acts are refused for more brings them along. */
export const addRefusals = (more: Sentences): void => void (known.includes(more) || known.push(more));

/** The sentence for an error, in the reader's language, with the position at fault counted from one. */
export function wordsFor(error: unknown): string {
  const { code = 'internal', at = 0 } = (error ?? {}) as Refusal;
  const { language } = preferences();
  const sentence = known.map((sentences) => sentences[language][code]).find(Boolean);
  return (sentence ?? refusals[language].internal).replace('{n}', String(at + 1));
}
