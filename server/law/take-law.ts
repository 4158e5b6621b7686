import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addHolidayNotices } from '#domain/days/calendar';
import type { HolidayNotice } from '#domain/law/records/holiday-notices';
import { standingLaw, takeRevisions, type Revision } from '#domain/law/standing-law';
import { codeOf, StartRefused } from '../process/start-refused';
import { checked } from '../settings/checks/check-settings';
import { faultsIn } from './check-book';
import { lawBookSchema, lawFileSchema } from './law-schema';

type LawFile = Revision & { holidayNotices?: HolidayNotice[] };
/** lawFolder: its *.json files, in the order of their names, each a part of the book that came out after this version. */
type LawSettings = { lawFolder?: string; holidayNotices?: HolidayNotice[] };

/** Takes what came out after this version, and looks at the whole book. Once, at the start. @throws StartRefused with the file */
export function takeLaw({ lawFolder, holidayNotices = [] }: LawSettings): void {
  const files = lawFolder === undefined ? [] : filesIn(lawFolder).map((name) => readLawFile(join(lawFolder, name)));
  takeRevisions(files.map(({ holidayNotices: _, ...revision }) => revision));
  addHolidayNotices([...holidayNotices, ...files.flatMap((file) => file.holidayNotices ?? [])]);
  const from = lawFolder ?? 'the built-in law';
  const [fault] = faultsIn(checked(lawBookSchema, standingLaw(), from));
  if (fault) throw new StartRefused(`${from}: ${fault}`);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (error) {
    throw new StartRefused(`FADAN_LAW: ${folder} cannot be read (${codeOf(error)}): name a folder of JSON files`);
  }
}

/** @throws StartRefused with the path of the first thing that is wrong in it */
export function readLawFile(file: string): LawFile {
  return checked<LawFile>(lawFileSchema, parsed(file), file);
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new StartRefused(`${file} is not JSON: mend it, or take it out of the folder`);
  }
}
