import Taro from '@tarojs/taro';
import { attempt, silently } from '../attempt';
import type { Dialogs } from './types';

/** WeChat refuses a dialog whose button says more than four characters (docs/platforms.md). */
const buttonCharacters = 4;
const sheetItems = 6;

export const tell: Dialogs['tell'] = (title) => silently(() => Taro.showToast({ title, icon: 'none' }));

export const confirmed: Dialogs['confirmed'] = (question) =>
  attempt(() => Taro.showModal({ ...question, confirmText: onButton(question.confirmText) })).then(
    ({ confirm }) => confirm,
    () => false,
  );
/** Yes in all languages but Chinese, whose words fit (test/src/words/questions.test.ts). */
const onButton = (text: string): string => (text.length > buttonCharacters ? 'OK' : text);

export const chosenOf: Dialogs['chosenOf'] = (items) =>
  attempt(() => Taro.showActionSheet({ itemList: items.slice(0, sheetItems) })).then(
    ({ tapIndex }) => items[tapIndex],
    () => undefined,
  );
