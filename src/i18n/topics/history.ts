// Written by npm run words.
import type { Language } from '../languages';
import { history as zhCN } from '../zh-CN/history';
import { history as en } from '../en/history';

export const history: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
