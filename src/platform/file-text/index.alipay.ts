import { within } from '../attempt';
import { asBase64 } from './base64';
import type { FileText } from './types';

type Read = { filePath: string; encoding?: 'base64'; success: (read: { data: unknown }) => void; fail: () => void };
declare const my: { getFileSystemManager(): { readFile(options: Read): void } };
const silenceMs = 12_000;

/** By its text where the phone knows that encoding; by its bytes where it does not, or gave something else. */
export const fileText: FileText = async (path) =>
  (await read({ filePath: path, encoding: 'base64' })) ?? (await read({ filePath: path }));

const read = (asked: Pick<Read, 'filePath' | 'encoding'>): Promise<string | undefined> =>
  within(
    silenceMs,
    new Promise<string | undefined>((resolve) => {
      my.getFileSystemManager().readFile({
        ...asked,
        success: ({ data }) => resolve(asBase64(data)),
        fail: () => resolve(undefined),
      });
    }).catch(() => undefined),
    () => undefined,
  );
