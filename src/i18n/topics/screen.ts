// Written by npm run words.
import type { Language } from '../languages';
import { screen as zhCN } from '../zh-CN/screen';
import { screen as en } from '../en/screen';

export const screen: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
