import type { ask as zhCN } from '../zh-CN/ask';

export const ask: typeof zhCN = { title: 'Questions', note: 'Answers, telephones, tell the operator' };
