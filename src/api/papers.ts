import Taro from '@tarojs/taro';
import type { PaperReading } from '#contract/papers';
import { ApiError, refusalIn, withSession } from './http';

/** A photo over a bad network takes its time. */
const timeoutMs = 60_000;

/** onSent hears how much has gone, in percent; onStart is given what breaks the sending off. */
type Sending = { onSent: (percent: number) => void; onStart: (stop: () => void) => void };

/** Sends a picture to be read. */
export const readPaper = (filePath: string, { onSent, onStart }: Sending): Promise<PaperReading> =>
  withSession(async (token) => {
    const task = Taro.uploadFile({
      url: `${FADAN_API}/v1/papers`,
      filePath,
      name: 'picture',
      header: { authorization: `Bearer ${token}` },
      timeout: timeoutMs,
      ...({ fileType: 'image' } as object), // Alipay wants to know
    });
    task.progress(({ progress }) => onSent(progress));
    onStart(() => task.abort());
    const { statusCode, data } = await task.catch(unsent);
    if (Number(statusCode) < 400) return (typeof data === 'string' ? JSON.parse(data) : data) as PaperReading;
    const { code = 'internal', field, at } = refusalIn(data);
    throw new ApiError(Number(statusCode), code, field, at);
  });

type Unsent = { status?: number; statusCode?: number; data?: string; errMsg?: string; errorMessage?: string };
/** A refusal that a platform hands over as a failure; else nobody answered, or not in time. */
function unsent({ status, statusCode = status, data = '', errMsg, errorMessage = errMsg ?? '' }: Unsent): {
  statusCode: number;
  data: string;
} {
  if (statusCode) return { statusCode, data };
  throw new ApiError(0, /time.?out|超时/i.test(errorMessage) ? 'too_slow' : 'offline');
}
