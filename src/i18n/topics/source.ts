// Written by npm run words.
import type { Language } from '../languages';
import { source as zhCN } from '../zh-CN/source';
import { source as en } from '../en/source';

export const source: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
