// Written by npm run words.
import type { Language } from '../languages';
import { after as zhCN } from '../zh-CN/after';
import { after as en } from '../en/after';

export const after: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
