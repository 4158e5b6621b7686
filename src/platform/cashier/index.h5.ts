import type { Cashier, GatewayName } from '#contract/payments';
import { browserKind } from '../web-browser/kind';
import { bridgeWhenReady, invoked } from '../wechat-page/bridge';
import type { CashierOutcome, OpenCashier } from './types';

type PageCashier = Extract<Cashier, { kind: 'wechat_page' }>;
/** Whose money goes through it. */
export const gatewayHere: GatewayName = 'wechat';
/** Whether some cashier opens from here at all. */
export const reachesCashier: boolean = browserKind(navigator.userAgent) !== 'closed';

/** Inside WeChat its own cashier over the page; elsewhere WeChat's page, which sends the payer back to our result page. */
export const openCashier: OpenCashier = async (cashier) => {
  if (cashier.kind === 'wechat_page') return overThePage(cashier);
  if (cashier.kind !== 'redirect') return { kind: 'unavailable', reason: cashier.kind };
  window.location.href = cashier.url;
  return new Promise(() => undefined); // the page is on its way out
};

async function overThePage({ kind: _, ...asked }: PageCashier): Promise<CashierOutcome> {
  const here = await bridgeWhenReady();
  if (!here) return { kind: 'unavailable', reason: 'WeixinJSBridge never came' };
  const { said, answer } = await invoked(here, 'getBrandWCPayRequest', asked);
  if (said === 'ok') return { kind: 'returned' };
  return said === 'cancel' ? { kind: 'cancelled' } : { kind: 'unavailable', reason: answer.err_msg ?? '' };
}
