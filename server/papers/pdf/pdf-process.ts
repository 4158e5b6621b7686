import type { Day } from '#domain/days/day';
import { Refused } from '../../ports';
import { pictureProcess } from '../picture-process';
import { Unreadable } from '../unreadable';
import type { Sheets } from './sheets';

/** Drawing three pages takes a second; the process that reads has more time than this, and is not ended for one riddle. */
const limitMs = 6_000;
/** So long it stays for another one. */
const idleMs = 60_000;

export type SheetsOf = (pdf: Uint8Array, today: Day) => Promise<Sheets>;
/** Takes PDFs apart, one after another. @throws Unreadable pdf_locked, pdf_unreadable */
export function pdfProcess(): SheetsOf {
  const child = pictureProcess<Sheets>({ child: 'in-child/pdf-child', limitMs, threads: 1 });
  let idle: NodeJS.Timeout | undefined;
  return async (bytes, today) => {
    clearTimeout(idle);
    try {
      return await child.work(bytes, today);
    } catch (error) {
      throw new Unreadable(
        error instanceof Refused && error.code === 'pdf_locked' ? 'pdf_locked' : 'pdf_unreadable',
        error,
      );
    } finally {
      idle = setTimeout(() => child.stop(), idleMs).unref();
    }
  };
}
