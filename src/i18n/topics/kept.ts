// Written by npm run words.
import type { Language } from '../languages';
import { kept as zhCN } from '../zh-CN/kept';
import { kept as en } from '../en/kept';

export const kept: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
