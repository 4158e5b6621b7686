// Written by npm run words.
import type { Language } from '../languages';
import { tabs as zhCN } from '../zh-CN/tabs';
import { tabs as en } from '../en/tabs';

export const tabs: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
