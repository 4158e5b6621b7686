import Taro from '@tarojs/taro';
import { entryFrom } from './parse';
import type { EntryAtStart } from './types';

/** What the platform handed over when it started the app. */
export const entryAtStart: EntryAtStart = () => entryFrom(Taro.getLaunchOptionsSync?.().query ?? {});
