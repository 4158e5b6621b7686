// Written by npm run words.
import type { Language } from '../languages';
import { titles as zhCN } from '../zh-CN/titles';
import { titles as en } from '../en/titles';

export const titles: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
