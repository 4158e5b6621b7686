import Taro from '@tarojs/taro';
import type { PaperReading } from '#contract/papers';
import { attempt, within } from '../platform/attempt';
import { ApiError } from './api-error';
import { answerIn, withSession } from './http';
import { paperReading } from './shapes/papers';

/** A photo over a bad network takes its time. */
const timeoutMs = 60_000;
const silenceMs = timeoutMs + 5000;

/** onSent hears how much has gone, in percent; onStart is given what breaks the sending off. */
type Sending = { onSent: (percent: number) => void; onStart: (stop: () => void) => void };
type Answer = { statusCode: number | string; data: unknown };

/** Sends a picture to be read. */
export const readPaper = (filePath: string, sending: Sending): Promise<PaperReading> =>
  withSession(async (token) => {
    const uploaded = attempt(() => upload(filePath, token, sending)).catch(unsent);
    const { statusCode, data } = await within<Answer>(silenceMs, uploaded, tooSlow);
    return answerIn(Number(statusCode), data, paperReading);
  });

function upload(filePath: string, token: string, { onSent, onStart }: Sending): PromiseLike<Answer> {
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
  return task;
}

function tooSlow(): never {
  throw new ApiError(0, 'too_slow');
}

type Unsent = { status?: number; statusCode?: number; data?: string; errMsg?: string; errorMessage?: string };
/** A refusal that a platform hands over as a failure; else nobody answered, or not in time. */
function unsent({ status, statusCode = status, data = '', errMsg, errorMessage = errMsg ?? '' }: Unsent): Answer {
  if (statusCode && statusCode >= 400) return { statusCode, data };
  if (/time.?out|超时/i.test(errorMessage)) return tooSlow();
  throw new ApiError(0, 'offline');
}
