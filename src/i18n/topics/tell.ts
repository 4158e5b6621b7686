// Written by npm run words.
import type { Language } from '../languages';
import { tell as zhCN } from '../zh-CN/tell';
import { tell as en } from '../en/tell';

export const tell: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
