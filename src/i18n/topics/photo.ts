// Written by npm run words.
import type { Language } from '../languages';
import { photo as zhCN } from '../zh-CN/photo';
import { photo as en } from '../en/photo';

export const photo: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
