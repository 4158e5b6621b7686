// Written by npm run words.
import type { Language } from '../languages';
import { violation as zhCN } from '../zh-CN/violation';
import { violation as en } from '../en/violation';

export const violation: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
