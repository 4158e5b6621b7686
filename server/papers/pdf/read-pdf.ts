import type { PaperReading } from '#contract/papers';
import type { Day } from '#domain/days/day';
import { fieldsOf, hasNumber } from '../finding/fields';
import { isPlainlyOther } from '../finding/other-papers';
import { numberIn, withCodes } from '../judging/looks';
import { readPicture } from '../in-child/read-picture';
import { Unreadable } from '../unreadable';
import { codesOn, decisionNumberIn } from '../vision/codes';
import type { Models } from '../vision/networks/models';
import type { PageReading } from '../vision/read-page';
import { readSheets } from './read-sheets';
import type { Sheet, Sheets } from './sheets';

/**
 * An electronic decision: by its text, which the drawn page has to bear out as a second reading does, or else by its pages as they are
 * drawn. @throws Unreadable pdf_unreadable
 */
export async function readPdf(models: Models, { count, sheets }: Sheets, today: Day): Promise<PaperReading> {
  if (sheets.every(({ isBlank }) => isBlank)) throw new Unreadable('pdf_unreadable', 'nothing is drawn');
  const byText = await readTexts(models, sheets, today);
  const isAllText = count === sheets.length && sheets.every(({ lines, isBlank }) => isBlank || lines.length > 0);
  if (byText?.isEnough) return weighed(byText.reading, isAllText);
  return weighed((await readPictures(models, sheets, today))!, count === 1);
}

/** What was not read may have another number: then nothing is sure. */
const weighed = (reading: PaperReading, isWhole: boolean): PaperReading =>
  isWhole
    ? reading
    : {
        ...reading,
        fields: reading.fields.map((field) => (field.state === 'sure' ? { ...field, state: 'confirm' } : field)),
      };

/** By the text of the pages that have any. */
async function readTexts(
  models: Models,
  sheets: readonly Sheet[],
  today: Day,
): Promise<{ reading: PaperReading; isEnough: boolean } | undefined> {
  const texts = sheets.filter(({ lines }) => lines.length > 0);
  if (texts.length === 0) return undefined;
  const look = readSheets(texts, today);
  const reading = withCodes({ paper: look.paper, fields: await fieldsOf(models, look) }, await codedOn(texts));
  return { reading, isEnough: saysEnough(reading, look) };
}

async function codedOn(sheets: readonly Sheet[]) {
  const codes: string[] = [];
  for (const { drawn } of sheets) codes.push(...(await codesOn(drawn)));
  return codes.flatMap((code) => decisionNumberIn(code) ?? []);
}

/** Otherwise what it should say may be drawn as a picture, or be filled into a form. */
const saysEnough = (reading: PaperReading, { rows }: PageReading): boolean =>
  !hasNumber(reading.paper) ||
  numberIn(reading)?.state !== 'type' ||
  (reading.paper === 'unknown' && isPlainlyOther(rows));

/** Page after page as a photo, until one says what paper it is; the first that is not blank where none does. */
async function readPictures(models: Models, sheets: readonly Sheet[], today: Day): Promise<PaperReading | undefined> {
  let first: PaperReading | undefined;
  for (const { drawn } of sheets.filter(({ isBlank }) => !isBlank)) {
    const reading = await readPicture(models, () => Promise.resolve(drawn), today);
    if (reading.paper !== 'unknown') return reading;
    first ??= reading;
  }
  return first;
}
