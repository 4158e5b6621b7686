// Written by npm run words.
import type { Language } from '../languages';
import { operator as zhCN } from '../zh-CN/operator';
import { operator as en } from '../en/operator';

export const operator: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
