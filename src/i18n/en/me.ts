import type { me as zhCN } from '../zh-CN/me';

export const me: typeof zhCN = {
  language: 'Language',
  large: 'Size of the text',
  sizes: { standard: 'Standard', large: 'Large', largest: 'Largest' },
  licences: 'Licence and points',
  objections: 'My objections',
  objectionsNote: 'How far they are, what is asked, results and next steps',
  borrowed: 'Borrowed cars',
  links: 'My links to pay',
  plan: 'Which record first',
  planNote: 'What several records would do to your points',
  agreement: 'Terms of payment',
  privacy: 'Privacy policy',
  privacyNote: 'What is handled, what for, how long',
  ownData: 'My data',
  ownDataNote: 'See it, take it along, delete it',
  sessions: 'Signed in, and out',
  law: 'The rules as they stand',
};
