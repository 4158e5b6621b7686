import type { Cashier } from '#contract/payments';
import { browserKind } from '../web-browser/kind';
import type { CashierOutcome, OpenCashier } from './types';

type PageCashier = Extract<Cashier, { kind: 'wechat_page' }>;
type Bridge = { invoke(name: string, asked: object, answered: (answer: { err_msg?: string }) => void): void };
const bridge = (): Bridge | undefined => (window as { WeixinJSBridge?: Bridge }).WeixinJSBridge;
const bridgePatienceMs = 10_000;

export const reachesCashier: boolean = browserKind(navigator.userAgent) !== 'closed';

/** Inside WeChat its own cashier over the page; elsewhere WeChat's page, which sends the payer back to our result page. */
export const openCashier: OpenCashier = async (cashier) => {
  if (cashier.kind === 'wechat_page') return overThePage(cashier);
  if (cashier.kind !== 'redirect') return { kind: 'unavailable', reason: cashier.kind };
  window.location.href = cashier.url;
  return new Promise(() => undefined); // the page is on its way out
};

async function overThePage({ kind: _, ...asked }: PageCashier): Promise<CashierOutcome> {
  const here = await whenReady();
  if (!here) return { kind: 'unavailable', reason: 'WeixinJSBridge never came' };
  return new Promise((resolve) => {
    here.invoke('getBrandWCPayRequest', asked, ({ err_msg: said = '' }) => {
      if (said.endsWith(':ok')) return resolve({ kind: 'returned' });
      resolve(said.endsWith(':cancel') ? { kind: 'cancelled' } : { kind: 'unavailable', reason: said });
    });
  });
}

/** WeChat adds its bridge to a page some time after the page has begun, and then says so. */
function whenReady(): Promise<Bridge | undefined> {
  if (bridge()) return Promise.resolve(bridge());
  return new Promise((resolve) => {
    const end = () => resolve(bridge());
    document.addEventListener('WeixinJSBridgeReady', end, { once: true });
    setTimeout(end, bridgePatienceMs);
  });
}
