// Written by npm run words.
import type { Language } from '../languages';
import { rights as zhCN } from '../zh-CN/rights';
import { rights as en } from '../en/rights';

export const rights: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
