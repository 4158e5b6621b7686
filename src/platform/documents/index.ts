import Taro from '@tarojs/taro';
import { attempt, within } from '../attempt';
import type { Shown, ShowDocument } from './types';

/** The service draws it first; some platforms never say that the time is over. */
const silenceMs = 30_000;

/** Fetches a PDF of ours and opens it in the phone's own reader, from where it is kept, printed or sent on. */
export const showDocument: ShowDocument = ({ url, token }) =>
  within<Shown>(
    silenceMs,
    attempt(async (): Promise<Shown> => {
      const { statusCode, tempFilePath } = await Taro.downloadFile({
        url,
        header: { authorization: `Bearer ${token}` },
      });
      if (statusCode === 401) return 'expired';
      // Alipay names no status where it has a file.
      if ((statusCode && statusCode !== 200) || !tempFilePath) return 'failed';
      await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true });
      return 'shown';
    }).catch(() => 'failed' as const),
    () => 'failed',
  );
