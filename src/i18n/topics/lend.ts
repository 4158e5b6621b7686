// Written by npm run words.
import type { Language } from '../languages';
import { lend as zhCN } from '../zh-CN/lend';
import { lend as en } from '../en/lend';

export const lend: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
