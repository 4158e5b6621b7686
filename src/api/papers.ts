import Taro from '@tarojs/taro';
import type { PaperReading } from '#contract/tickets';
import { ApiError, refusalIn, withSession } from './http';

const timeoutMs = 30_000;

/** Sends a picture to be read. `onSent` hears how much of it has gone, in percent. */
export const readPaper = (filePath: string, onSent: (percent: number) => void): Promise<PaperReading> =>
  withSession(async (token) => {
    const task = Taro.uploadFile({
      url: `${FADAN_API}/v1/papers`, filePath, name: 'picture', header: { authorization: `Bearer ${token}` }, timeout: timeoutMs,
      ...({ fileType: 'image' } as object), // Alipay wants to know
    });
    task.progress(({ progress }) => onSent(progress));
    const { statusCode, data } = await task.catch((error: { status?: number; statusCode?: number; data?: string }) => {
      const status = error?.statusCode ?? error?.status;
      if (!status) throw new ApiError(0, 'offline');
      return { statusCode: status, data: error.data ?? '' };
    });
    if (Number(statusCode) < 400) return (typeof data === 'string' ? JSON.parse(data) : data) as PaperReading;
    const { code = 'internal', field, at } = refusalIn(data);
    throw new ApiError(Number(statusCode), code, field, at);
  });
