// Written by npm run words.
import type { Language } from '../languages';
import { policy as zhCN } from '../zh-CN/policy';
import { policy as en } from '../en/policy';

export const policy: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
