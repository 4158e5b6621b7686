import { photoOf } from '../camera/photo';
import type { Taken } from '../camera/types';
import { asFile } from '../pdf-file';
import type { ChooseFile } from './types';

type Asked = {
  count: number;
  type: 'file';
  extension: string[];
  success(chosen: { tempFiles: { path: string; size: number }[] }): void;
  fail(why: { errMsg?: string }): void;
};
declare const wx: { chooseMessageFile(asked: Asked): void };

/** Not among the calls that Taro knows. Since base library 2.5.0; the endings are heeded since 2.6.0, as they are written: what is no PDF the service refuses. */
export const chooseFile: ChooseFile = () =>
  new Promise<Taken>((resolve) => {
    wx.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['pdf', 'PDF'],
      success: ({ tempFiles: [file] }) => resolve(file ? photoOf(asFile(file.path), file.size) : { kind: 'left' }),
      fail: ({ errMsg = '' }) => resolve(/cancel/.test(errMsg) ? { kind: 'left' } : none),
    });
  }).catch(() => none);
const none: Taken = { kind: 'refused', code: 'no_file' };
