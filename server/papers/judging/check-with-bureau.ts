import type { PaperReading, ReadField } from '#contract/papers';
import { maskPlate } from '#domain/people/masking';
import { Refused } from '../../ports';
import type { CachedBureau } from '../../bureau/kept/cached-bureau';

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
      verdict === 'agrees' && !number.choices
        ? { ...withoutDoubt(number), state: 'sure' }
        : verdict === 'differs' && number.state === 'sure'
          ? { ...number, state: 'confirm' }
          : number;
    return { ...reading, fields: reading.fields.map((field) => (field === number ? weighed : field)) };
  };

type Word = 'agrees' | 'differs' | 'unknown';
/** No more of a plate is compared than looking a number up shows anybody. */
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
  const [plate, theirs] = [maskPlate(read('plate')), maskPlate(answer.value.plate)];
  const amount = read('amountFen');
  if ((plate !== '' && !mayBeSame(plate, theirs)) || (amount !== '' && amount !== String(answer.value.fineFen)))
    return 'differs';
  return plate !== '' && amount !== '' && tellsOneCar(theirs) ? 'agrees' : 'unknown';
}

const withoutDoubt = ({ missingAt: _, ...field }: ReadField): ReadField => ({ ...field, doubtful: [] });

const hidden = '*';
/** What either of them hides is not compared. */
const mayBeSame = (a: string, b: string): boolean =>
  a.length === b.length && [...a].every((sign, at) => sign === b[at] || sign === hidden || b[at] === hidden);

/**
 * The region's two and the last three, as looking a number up shows them: of the cars of one place one in forty thousand. A bureau
 * that hides more says no more than that the number is one of many.
 */
const tellsOneCar = (plate: string): boolean => [...plate].filter((sign) => sign !== hidden).length >= 5;
