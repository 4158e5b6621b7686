import Taro from '@tarojs/taro';
import { attempt, silently } from '../attempt';

/** WeChat refuses a dialog whose button says more than four characters (docs/platforms.md). */
const buttonCharacters = 4;
const sheetItems = 6;
type Question = { title?: string; content: string; cancelText?: string; confirmText?: string };

/** Passes over the screen. */
export const tell = (title: string): void => silently(() => Taro.showToast({ title, icon: 'none' }));

/** Asks before what cannot be undone; a question that could not be put is not answered with yes. */
export const confirmed = ({ cancelText = '', confirmText = '', ...question }: Question): Promise<boolean> => {
  const words = {
    ...(fitsButton(cancelText) && { cancelText }),
    ...(fitsButton(confirmText) && { confirmText }),
  };
  return attempt(() => Taro.showModal({ ...question, ...words })).then(
    ({ confirm }) => confirm,
    () => false,
  );
};
/** Else the platform's own word stands there. */
const fitsButton = (text: string): boolean => text !== '' && text.length <= buttonCharacters;

/** One of a few; undefined when the person went back. */
export const chosenOf = (items: readonly string[]): Promise<string | undefined> =>
  attempt(() => Taro.showActionSheet({ itemList: items.slice(0, sheetItems) })).then(
    ({ tapIndex }) => items[tapIndex],
    () => undefined,
  );
