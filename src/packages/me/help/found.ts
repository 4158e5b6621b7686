import type { Question } from './questions';

type Words = Readonly<Record<Question, { asks: string; answer: string; also?: string }>>;

const chinese = /[\u4e00-\u9fff]/;
/** Latin words as they are, Chinese in pairs of characters: nobody types spaces between its words. */
export function piecesOf(typed: string, saidAnyway: readonly string[]): string[] {
  const bare = saidAnyway
    .filter((word) => chinese.test(word))
    .reduce((text, word) => text.split(word).join(' '), typed);
  const runs = bare.toLowerCase().match(/[\u4e00-\u9fff]+|[a-z0-9]+/g) ?? [];
  const pieces = runs.flatMap((run) => (chinese.test(run) && run.length > 2 ? pairsOf(run) : [run]));
  return [...new Set(pieces)].filter((piece) => !saidAnyway.includes(piece));
}
const pairsOf = (run: string): string[] => [...run].slice(1).map((second, at) => `${run[at]}${second}`);

/**
 * The questions that say a third of what was typed or more, the best first; what is asked weighs more than its answer. saidAnyway:
 * words of every question, which tell none apart.
 */
export function found(words: Words, typed: string, saidAnyway: readonly string[]): Question[] {
  const pieces = piecesOf(typed, saidAnyway);
  if (pieces.length === 0) return [];
  const scored = (Object.keys(words) as Question[]).map((question) => {
    const { asks, answer, also = '' } = words[question];
    const [said, told] = [`${asks} ${also}`.toLowerCase(), answer.toLowerCase()];
    const hits = pieces.map((piece) => (said.includes(piece) ? 3 : told.includes(piece) ? 1 : 0));
    return {
      question,
      hits: hits.filter((hit) => hit > 0).length,
      score: hits.reduce<number>((sum, hit) => sum + hit, 0),
    };
  });
  return scored
    .filter(({ hits }) => hits * 3 >= pieces.length)
    .sort((a, b) => b.score - a.score)
    .map(({ question }) => question);
}
