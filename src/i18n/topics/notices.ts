// Written by npm run words.
import type { Language } from '../languages';
import { notices as zhCN } from '../zh-CN/notices';
import { notices as en } from '../en/notices';

export const notices: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
