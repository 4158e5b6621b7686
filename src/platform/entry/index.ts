import Taro from '@tarojs/taro';
import { entryFrom } from './parse';
import type { EntryAtStart } from './types';

export { fieldsOf } from './parse';

/** What the platform handed over when it started the app. */
export const entryAtStart: EntryAtStart = () => {
  try {
    return entryFrom(Taro.getLaunchOptionsSync().query ?? {});
  } catch {
    return { kind: 'plain' };
  }
};
