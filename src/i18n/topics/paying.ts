// Written by npm run words.
import type { Language } from '../languages';
import { paying as zhCN } from '../zh-CN/paying';
import { paying as en } from '../en/paying';

export const paying: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
