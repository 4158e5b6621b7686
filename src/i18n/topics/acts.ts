// Written by npm run words.
import type { Language } from '../languages';
import { acts as zhCN } from '../zh-CN/acts';
import { acts as en } from '../en/acts';

export const acts: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
