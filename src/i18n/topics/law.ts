// Written by npm run words.
import type { Language } from '../languages';
import { law as zhCN } from '../zh-CN/law';
import { law as en } from '../en/law';

export const law: Record<Language, typeof zhCN> = { 'zh-CN': zhCN, en };
