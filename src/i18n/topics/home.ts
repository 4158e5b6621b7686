// Written by npm run words.
import type { Language } from '../languages';
import { home as zhCN } from '../zh-CN/home';
import { home as en } from '../en/home';

export const home: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
