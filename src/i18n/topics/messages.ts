// Written by npm run words.
import type { Language } from '../languages';
import { messages as zhCN } from '../zh-CN/messages';
import { messages as en } from '../en/messages';

export const messages: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
