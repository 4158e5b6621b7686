import Taro from '@tarojs/taro';
import { createEntries, type Shown } from './again';

export { fieldsOf } from './parse';

/** What the platform handed over when it started the app. */
function atStart(): Shown {
  try {
    return Taro.getLaunchOptionsSync();
  } catch {
    return {};
  }
}

const entries = createEntries(atStart);
export const hearShown = (shown: unknown): void => entries.hear((shown ?? {}) as Shown);
export const takeEntry = entries.take;
export const leaveEntry = entries.leave;
