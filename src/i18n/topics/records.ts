// Written by npm run words.
import type { Language } from '../languages';
import { records as zhCN } from '../zh-CN/records';
import { records as en } from '../en/records';

export const records: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
