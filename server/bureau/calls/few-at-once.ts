/** What becomes of each, in their order, with no more than so many under way at a moment. */
export async function fewAtOnce<One, Answer>(
  all: readonly One[],
  most: number,
  ask: (one: One) => Promise<Answer>,
): Promise<PromiseSettledResult<Answer>[]> {
  const answers: PromiseSettledResult<Answer>[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < all.length; at = next++) [answers[at]] = await Promise.allSettled([ask(all[at]!)]);
  };
  await Promise.all(Array.from({ length: Math.min(most, all.length) }, work));
  return answers;
}
