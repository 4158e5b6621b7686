// Written by npm run words.
import type { Language } from '../languages';
import { refusals as zhCN } from '../zh-CN/refusals';
import { refusals as en } from '../en/refusals';

export const refusals: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
