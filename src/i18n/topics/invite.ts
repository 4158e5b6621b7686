// Written by npm run words.
import type { Language } from '../languages';
import { invite as zhCN } from '../zh-CN/invite';
import { invite as en } from '../en/invite';

export const invite: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
