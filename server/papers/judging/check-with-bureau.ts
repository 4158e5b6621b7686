import type { PaperReading, ReadField } from '#contract/papers';
import { maskPlate } from '#domain/masking';
import { Refused } from '../../ports';
import type { CachedBureau } from '../../bureau/cached-bureau';

/**
 * What the bureau knows of the number raises or lowers how sure it is: another plate or amount, or no such number, and the person
 * must compare; the same plate and amount, and one or two doubtful digits are not doubtful any more. Only the state leaves here,
 * nothing of the record: a photo of a guessed number learns no more than typing it.
 */
export const checkWithBureau =
  ({ cachedBureau }: { cachedBureau: Pick<CachedBureau, 'decision'> }) =>
  async (reading: PaperReading): Promise<PaperReading> => {
    const number = reading.fields.find(({ name, state }) => name === 'decisionNumber' && state !== 'type');
    if (!number) return reading;
    const verdict = await bureausWord(cachedBureau, number.value, reading.fields);
    const weighed: ReadField =
      verdict === 'agrees'
        ? { ...number, state: 'sure', doubtful: [] }
        : verdict === 'differs' && number.state === 'sure'
          ? { ...number, state: 'confirm' }
          : number;
    return { ...reading, fields: reading.fields.map((field) => (field === number ? weighed : field)) };
  };

/** No more of a plate is compared than looking a number up shows anybody. */
const masked = (plate: string): string => (plate === '' ? '' : maskPlate(plate));

type Word = 'agrees' | 'differs' | 'unknown';
async function bureausWord(
  cachedBureau: Pick<CachedBureau, 'decision'>,
  number: string,
  fields: readonly ReadField[],
): Promise<Word> {
  const read = (name: ReadField['name']) => fields.find((field) => field.name === name)?.value ?? '';
  const answer = await cachedBureau.decision(number).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    return error.code;
  });
  if (typeof answer === 'string') return answer === 'decision_unknown' ? 'differs' : 'unknown';
  const pairs = [
    [masked(read('plate')), maskPlate(answer.value.plate)],
    [read('amountFen'), String(answer.value.fineFen)],
  ] as const;
  if (pairs.some(([mine, theirs]) => mine !== '' && mine !== theirs)) return 'differs';
  return pairs.every(([mine]) => mine !== '') ? 'agrees' : 'unknown';
}
