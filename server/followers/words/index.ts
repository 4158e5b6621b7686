import { en } from './en';
import type { ChatWords, OwnData } from './words';
import { zhCN } from './zh-CN';

export type { ChatWords, OwnData };

/** The language that a follower last wrote in; Chinese for everybody who has written none. */
export const wordsIn = (language: string): ChatWords => (language === 'en' ? en : zhCN);
