import Taro from '@tarojs/taro';
import { attempt } from '../attempt';

/** What was copied last; empty when there is nothing, or when the platform or the user refuses to tell. */
export const copiedText = (): Promise<string> =>
  attempt(() => Taro.getClipboardData()).then(
    ({ data }) => data,
    () => '',
  );
export const canPaste: boolean = true;
