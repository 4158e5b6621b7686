import Taro from '@tarojs/taro';

/** What was copied last; empty when there is nothing, or when the platform or the user refuses to tell. */
export const copiedText = (): Promise<string> =>
  Taro.getClipboardData().then(
    ({ data }) => data,
    () => '',
  );
