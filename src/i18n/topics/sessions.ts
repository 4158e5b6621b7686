// Written by npm run words.
import type { Language } from '../languages';
import { sessions as zhCN } from '../zh-CN/sessions';
import { sessions as en } from '../en/sessions';

export const sessions: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
