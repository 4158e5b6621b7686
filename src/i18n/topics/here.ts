// Written by npm run words.
import type { Language } from '../languages';
import { here as zhCN } from '../zh-CN/here';
import { here as en } from '../en/here';

export const here: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
