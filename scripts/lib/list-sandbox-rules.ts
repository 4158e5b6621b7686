import { rules as alipay } from '../../sandbox/alipay/rules';
import type { Rules } from '../../sandbox/kit/rule';
import { rules as wechatPay } from '../../sandbox/wechat-pay/rules';

const [from, to] = ['<!-- rules -->', '<!-- /rules -->'];

const tableOf = ([company, rules]: [string, Rules]): string[] => [
  '',
  `| ${company}: asked for | refused with | document |`,
  '| --- | --- | --- |',
  ...Object.values(rules).map(
    ({ asked, status, code, message, document }) =>
      `| ${asked} | ${code ? `${status} \`${code}\`` : message} | ${document.replace('https://', '')} |`,
  ),
];

/** docs/sandbox.md with the rules as the code has them. */
export function withSandboxRules(page: string): string {
  const [before, rest] = page.split(from);
  const [, after] = rest!.split(to);
  const tables = [['WeChat Pay', wechatPay] as [string, Rules], ['Alipay', alipay] as [string, Rules]].flatMap(tableOf);
  return `${before}${from}\n${tables.join('\n')}\n\n${to}${after}`;
}
