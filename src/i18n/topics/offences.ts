// Written by npm run words.
import type { Language } from '../languages';
import { offences as zhCN } from '../zh-CN/offences';
import { offences as en } from '../en/offences';

export const offences: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
