import type { GatewayName } from '#contract/payments';
import type { Settings } from '../settings';
import { mainPayee, type Paid } from '../store/statement-source';
import { GatewayRefused, type Gateway } from './gateway';
import type { Gateways } from './opening/open-payment';

/** Who takes the fines of which authority: each by its agency bank (Administrative Penalty Law, art. 67). */
export type Payees = ReturnType<typeof createPayees>;

export function createPayees({ payees = [], operator }: Pick<Settings, 'payees' | 'operator'>) {
  const names = new Map([[mainPayee, operator?.payee], ...payees.map(({ id, name }) => [id, name] as const)]);
  const authorities = payees
    .flatMap(({ id, authorities: all }) => all.map((prefix) => ({ id, prefix })))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  const ofDecision = (number: string): string =>
    authorities.find(({ prefix }) => number.startsWith(prefix))?.id ?? mainPayee;
  const merchants = new Map(payees.map(({ id, wechatPay, alipay }) => [id, { wechat: wechatPay, alipay }]));
  /** Undefined where it is every gateway: of the main payee, and of a payee with a merchant at each. */
  const gatewaysOf = (payee: string): GatewayName[] | undefined => {
    const all = Object.entries(merchants.get(payee) ?? {}) as [GatewayName, object | undefined][];
    const own = all.flatMap(([gateway, merchant]) => (merchant ? [gateway] : []));
    return own.length < all.length ? own : undefined;
  };
  return {
    ofDecision,
    /** By which gateways the money of a decision is taken, where not by all. */
    takenBy: (number: string) => gatewaysOf(ofDecision(number)),
    takes: (payee: string, gateway: GatewayName): boolean => gatewaysOf(payee)?.includes(gateway) ?? true,
    /** The one payee of these decisions; undefined where there are several, and no cashier can take them together. */
    ofAll(numbers: readonly string[]): string | undefined {
      const [first, ...others] = new Set(numbers.map(ofDecision));
      return others.length > 0 ? undefined : first;
    },
    /** As people read it; null where the settings say none. */
    nameOf: (payee: string): string | null => names.get(payee) ?? null,
  };
}

/**
 * The gateway under the merchant that took the money. @throws GatewayRefused for a payee, or a merchant of it, that is no longer in the
 * settings: another merchant knows nothing of its orders, and would call a paid one absent
 */
export function gatewayFor(gateways: Gateways, { gateway, payee }: Paid): Gateway {
  const own = payee === mainPayee ? gateways[gateway] : gateways.payees?.[payee]?.[gateway];
  if (own) return own;
  const missing = gateways.payees?.[payee] ? `merchant of ${payee} at ${gateway}` : `payee ${payee}`;
  const message = `the settings have no ${missing}: put it back until its payments are a year old`;
  throw new GatewayRefused({ code: 'NO_SUCH_PAYEE', meaning: 'our_fault', message, requestId: '' });
}
