// Written by npm run words.
import type { Language } from '../languages';
import { example as zhCN } from '../zh-CN/example';
import { example as en } from '../en/example';

export const example: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
