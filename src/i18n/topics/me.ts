// Written by npm run words.
import type { Language } from '../languages';
import { me as zhCN } from '../zh-CN/me';
import { me as en } from '../en/me';

export const me: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
