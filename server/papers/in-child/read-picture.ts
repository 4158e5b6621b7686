import type { PaperReading } from '#contract/papers';
import type { Day } from '#domain/days/day';
import { fieldsOf } from '../finding/fields';
import { isPlainlyOther } from '../finding/other-papers';
import { better, isClear, numberIn, withCodes, type Read } from '../judging/looks';
import { codesOn, decisionNumberIn } from '../vision/codes';
import type { Models } from '../vision/networks/models';
import { regionOf, workable, type Pixels } from '../vision/pixels';
import { lineSearch, readPage, textRegion } from '../vision/read-page';

/** Unpacks the picture, each time anew: to keep all of it between two looks would take more memory than all else that is read from it. */
export type Show = () => Promise<Pixels>;

/** Reads a picture of a paper. @throws what showing it throws */
export async function readPicture(models: Models, show: Show, today: Day): Promise<PaperReading> {
  const pixels = await workable(await show());
  const codes = (await codesOn(pixels)).flatMap((code) => decisionNumberIn(code) ?? []);
  const first = await readPage(models, pixels, lineSearch.quick, today);
  const read: Read = { paper: first.paper, fields: await fieldsOf(models, first) };
  return withCodes(isEnough(read) ? read : better(read, await closer()), codes);

  /** Whether a closer look can change nothing: what print and code both say is sure already. */
  function isEnough(one: Read): boolean {
    if (one.paper === 'unknown') return isPlainlyOther(first.rows);
    return isClear(one) || (numberIn(one)?.value !== '' && isClear(withCodes(one, codes)));
  }
  async function closer(): Promise<Read> {
    globalThis.gc?.(); // the first look's pictures, for an unpacker may hold as much as all else
    const region = await regionOf(await show(), textRegion(first));
    const second = await readPage(models, region, lineSearch.thorough, today);
    return { paper: second.paper, fields: await fieldsOf(models, second, first.found) };
  }
}
