// Written by npm run words.
import type { Language } from '../languages';
import { offices as zhCN } from '../zh-CN/offices';
import { offices as en } from '../en/offices';

export const offices: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
