import type { PaperReading, ReadField } from '#contract/papers';
import { groupsOfFour } from '#domain/input/decision-number';
import { Refused } from '../../ports';
import type { ChatWords } from '../words';
import { text, type Reply } from './replies';

export type PhotoDeps = {
  /** The bytes of what was sent; undefined when the platform has them no more. @throws Refused too_large */
  picture(mediaId: string): Promise<Buffer | undefined>;
  /** @throws Refused as the reader does */
  read(bytes: Buffer): Promise<PaperReading>;
};

const wordOf: Record<string, keyof ChatWords['picture']> = {
  not_a_picture: 'lost',
  heic_picture: 'heic',
  pdf_locked: 'lost',
  pdf_unreadable: 'lost',
  too_large: 'large',
  too_many_pixels: 'large',
  busy: 'busy',
  too_slow: 'busy',
  reading_failed: 'busy',
  switched_off: 'off',
};

/** A photo of a paper. What is sure is looked up; what is not, the person compares first. */
export async function readPhoto(
  { picture, read }: PhotoDeps,
  w: ChatWords,
  mediaId: string,
  lookUp: (number: string) => Promise<Reply[]>,
): Promise<Reply[]> {
  try {
    const bytes = await picture(mediaId);
    if (!bytes) return [text(w.picture.lost)];
    return await ofReading(w, await read(bytes), lookUp);
  } catch (error) {
    const word = error instanceof Refused ? wordOf[error.code] : undefined;
    if (word) return [text(w.picture[word])];
    throw error;
  }
}

async function ofReading(
  w: ChatWords,
  { paper, fields }: PaperReading,
  lookUp: (number: string) => Promise<Reply[]>,
): Promise<Reply[]> {
  const number = fields.find(({ name }) => name === 'decisionNumber');
  if (number?.choices && number.choices.length > 1)
    return [
      {
        kind: 'choices',
        text: w.several,
        how: w.how,
        choices: number.choices.map(({ label, value }) => choice(value, label)),
      },
    ];
  if (number?.state === 'sure') return lookUp(number.value);
  if (number?.state === 'confirm' && /^\d{15,16}$/.test(number.value)) return [toCompare(w, number)];
  const isOther = paper !== 'unknown' && paper !== 'simplified_decision' && paper !== 'general_decision';
  return [text(isOther ? w.otherPaper : w.noNumber)];
}

const choice = (number: string, label: string) => ({
  id: `number:${number}`,
  text: `${label} ${groupsOfFour(number)}`,
});

/** The digits to compare first are named by their place and value, for a chat has no crop beside it. */
function toCompare(w: ChatWords, { value, doubtful }: ReadField): Reply {
  const places = doubtful.map((at) => ({ at: at + 1, digit: value[at]! }));
  return {
    kind: 'choices',
    text: w.confirm({ number: groupsOfFour(value), doubtful: places }),
    choices: [
      { id: `number:${value}`, text: w.confirmYes },
      { id: 'ask_number', text: w.confirmNo },
    ],
  };
}
