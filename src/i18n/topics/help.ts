// Written by npm run words.
import type { Language } from '../languages';
import { help as zhCN } from '../zh-CN/help';
import { help as en } from '../en/help';

export const help: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
