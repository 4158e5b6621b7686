// Written by npm run words.
import type { Language } from '../languages';
import { citations as zhCN } from '../zh-CN/citations';
import { citations as en } from '../en/citations';

export const citations: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
