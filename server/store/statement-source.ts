import type { GatewayName } from '#contract/payments';
import type { StatementSource } from './tables/case-tables';

/** The payee of every authority that has none of its own: `wechatPay`, `alipay` and `operator.payee` of the settings. */
export const mainPayee = 'main';

/** By which gateway, and to whose merchant there. */
export type Paid = { gateway: GatewayName; payee: string };

/** Which bill tells of it: each merchant is given its own. */
export const statementSource = ({ gateway, payee }: Paid): StatementSource =>
  payee === mainPayee ? gateway : `${gateway}:${payee}`;

/** Whose orders a bill tells of; undefined for the bureau's record. */
export function paidBehind(source: StatementSource): Paid | undefined {
  if (source === 'bureau') return undefined;
  const [gateway, payee = mainPayee] = source.split(':') as [GatewayName, string?];
  return { gateway, payee };
}
