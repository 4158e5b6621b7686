import { alipayCodes } from '../../server/gateways/alipay/codes';
import type { CodeTable } from '../../server/gateways/codes';
import { wechatPayCodes } from '../../server/gateways/wechat-pay/codes';

const tableOf = ([operation, { document, meanings }]: [string, CodeTable]): string[] => [
  '',
  `### ${operation.replace('_', ' ')}`,
  document,
  '',
  '| meaning | codes |',
  '| --- | --- |',
  ...[...new Set(Object.values(meanings))].map((meaning) => {
    const codes = Object.keys(meanings).filter((code) => meanings[code] === meaning);
    return `| ${meaning.replace('_', ' ')} | ${codes.map((code) => `\`${code}\``).join(' ')} |`;
  }),
];

/** docs/gateway-codes.md: what each code of each call is taken for. */
export const gatewayCodes = (): string =>
  [
    '# What the gateways refuse with, and what it is taken for',
    '',
    'Written by `npm run docs:codes` from `server/gateways/*/codes.ts`; a test compares them.',
    '',
    '- **no**: it will never be done, or what was asked about does not exist. Only this ends anything.',
    '- **not now**: the same again later.',
    '- **our fault**: keys, rights, settings. Nothing was done, and an alarm says so, one a code and hour.',
    '- **already done**: it stands otherwise there than was thought, and is asked about.',
    '- A code that is in no list is **not known**: nothing ends, the question stays open. Status 429 and 5xx are "not now".',
    '',
    '## WeChat Pay',
    ...Object.entries(wechatPayCodes).flatMap(tableOf),
    '',
    '## Alipay',
    ...Object.entries(alipayCodes).flatMap(tableOf),
    '',
  ].join('\n');
