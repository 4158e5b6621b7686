import { StartRefused } from '../../process/start-refused';
import type { Payee } from '../../settings';

/** Two payees of one name, or for one authority: whose money it is would be chance; one without a merchant could take none. @throws StartRefused */
export function checkPayees(payees: readonly Payee[] = [], from: string): void {
  const twice = (all: readonly string[]): string | undefined => all.find((one, at) => all.indexOf(one) !== at);
  const id = twice(payees.map((payee) => payee.id));
  if (id) throw new StartRefused(`${from}: payees: two are named ${id}: give each an id of its own`);
  const authority = twice(payees.flatMap(({ authorities }) => authorities));
  if (authority) throw new StartRefused(`${from}: payees: two take the fines of ${authority}: leave it with one`);
  const bare = payees.findIndex(({ wechatPay, alipay }) => !wechatPay && !alipay);
  if (bare >= 0)
    throw new StartRefused(`${from}: payees.${bare} has no merchant: write wechatPay, alipay or both, or take it out`);
}
