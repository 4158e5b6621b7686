// Written by npm run words.
import type { Language } from '../languages';
import { ask as zhCN } from '../zh-CN/ask';
import { ask as en } from '../en/ask';

export const ask: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
