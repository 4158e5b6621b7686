import { within } from '../attempt';
import type { FileText } from './types';

type Read = { filePath: string; encoding: 'base64'; success: (read: { data: string }) => void; fail: () => void };
declare const my: { getFileSystemManager(): { readFile(options: Read): void } };
const silenceMs = 12_000;

export const fileText: FileText = (filePath) =>
  within(
    silenceMs,
    new Promise<string | undefined>((resolve) => {
      my.getFileSystemManager().readFile({
        filePath,
        encoding: 'base64',
        success: ({ data }) => resolve(data),
        fail: () => resolve(undefined),
      });
    }).catch(() => undefined),
    () => undefined,
  );
