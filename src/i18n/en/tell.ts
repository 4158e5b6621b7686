import type { tell as zhCN } from '../zh-CN/tell';

export const tell: typeof zhCN = {
  title: 'Tell the operator',
  note: 'What happened, with a payment attached',
  about: 'About this payment',
  kind: 'What it is about',
  kinds: {
    booked: 'Paid, still shown unpaid',
    twice: 'Paid twice',
    refund: 'No refund yet',
    record: 'Record or photo is wrong',
    broken: 'Something does not work',
  },
  begin: (kind: string) => `${kind}: `,
  what: 'What happened',
  hint: 'When, what, and what you wish; 500 characters at most. No card numbers or passwords',
  over: (characters: number) => `Too long by ${characters}: 500 characters at most`,
  send: 'Send it to the operator',
  sent: 'The operator has it',
  sentText: (number: string) => `Number ${number}. Name it when you call; the answer is shown on this page.`,
  own: 'What you told',
  number: (number: string) => `Number ${number}`,
  waiting: 'Not answered yet',
  answer: 'Answer',
  full: 'Ten wait for an answer already. Please wait, or call.',
};
