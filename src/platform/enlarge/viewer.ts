import Taro from '@tarojs/taro';
import { attempt } from '../attempt';

/** Opens a picture large, to zoom and to leaf through; whether it opened. */
export const view = (current: string, urls: string[]): Promise<boolean> =>
  attempt(() => Taro.previewImage({ current, urls })).then(
    () => true,
    ({ errMsg = '' }: { errMsg?: string }) => /cancel/.test(errMsg),
  );
