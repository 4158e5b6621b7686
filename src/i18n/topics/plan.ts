// Written by npm run words.
import type { Language } from '../languages';
import { plan as zhCN } from '../zh-CN/plan';
import { plan as en } from '../en/plan';

export const plan: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
