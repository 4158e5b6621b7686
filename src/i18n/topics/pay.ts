// Written by npm run words.
import type { Language } from '../languages';
import { pay as zhCN } from '../zh-CN/pay';
import { pay as en } from '../en/pay';

export const pay: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
