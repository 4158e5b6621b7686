// Written by npm run words.
import type { Language } from '../languages';
import { fields as zhCN } from '../zh-CN/fields';
import { fields as en } from '../en/fields';

export const fields: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
