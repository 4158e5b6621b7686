// Written by npm run words.
import type { Language } from '../languages';
import { garage as zhCN } from '../zh-CN/garage';
import { garage as en } from '../en/garage';

export const garage: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
