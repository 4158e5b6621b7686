import Taro from '@tarojs/taro';
import { within } from '../attempt';
import type { FileText } from './types';

const silenceMs = 12_000;

export const fileText: FileText = (filePath) =>
  within(
    silenceMs,
    new Promise<string | undefined>((resolve) => {
      Taro.getFileSystemManager().readFile({
        filePath,
        encoding: 'base64',
        success: ({ data }) => resolve(String(data)),
        fail: () => resolve(undefined),
      });
    }).catch(() => undefined),
    () => undefined,
  );
