// Written by npm run words.
import type { Language } from '../languages';
import { objections as zhCN } from '../zh-CN/objections';
import { objections as en } from '../en/objections';

export const objections: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
