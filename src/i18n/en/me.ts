import type { me as zhCN } from '../zh-CN/me';

export const me: typeof zhCN = {
  settings: 'Settings',
  language: 'Language',
  large: 'Text size',
  standard: 'Standard',
  largeOn: 'Large',
  privacy: 'Privacy',
  privacyText:
    'Licence numbers, file numbers and the last six digits are kept encrypted and used only towards the traffic police. Removing a car or licence deletes them.',
  law: 'The rules as they stand',
};
