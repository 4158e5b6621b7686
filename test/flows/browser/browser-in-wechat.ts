import type { Page } from 'playwright-core';
import type { CashierAct } from '../driver';

type Asked = Record<string, string>;
type Invoke = (name: string, asked: Asked, answered: (answer: object) => void) => void;
type WechatPage = {
  payAtWechat(asked: Asked): Promise<object>;
  /** Only where the phone lends its parts: else the page is refused, and does without. */
  lendAtWechat?(ask: { name: string; asked: Asked; shown: string; address: string }): Promise<object>;
  WeixinJSBridge?: { invoke: Invoke };
};

/** What WeChat adds to a page in its own browser. The answer opens the cashier that the page asked for, and acts there. */
export async function wechatBridge(page: Page, sandboxUrl: string): Promise<(act: CashierAct) => Promise<void>> {
  let opened: ((act: CashierAct) => Promise<void>) | undefined;
  await page.exposeFunction(
    'payAtWechat',
    (asked: Asked) =>
      new Promise((answered) => {
        opened = async (act) => {
          opened = undefined;
          const said = await page
            .context()
            .request.post(`${sandboxUrl}/__phone/wechat/page-pay`, { data: { ...asked, act } });
          answered(await said.json());
        };
      }),
  );
  await page.addInitScript(addBridge);
  return async (act) => {
    for (let tries = 0; !opened && tries < 600; tries += 1) await page.waitForTimeout(50);
    if (!opened) throw new Error('the page never asked for a cashier');
    await opened(act);
  };
}

/** Runs in the page. */
function addBridge(): void {
  const page = window as unknown as WechatPage;
  const isIos = /iPhone|iPad/.test(navigator.userAgent);
  const first = location.href;
  const lend = (name: string, asked: Asked): Promise<object> =>
    page.lendAtWechat?.({ name, asked, shown: location.href, address: isIos ? first : location.href }) ??
    Promise.resolve({ err_msg: `${name}:fail` });
  page.WeixinJSBridge = {
    invoke: (name, asked, answered) =>
      void (name === 'getBrandWCPayRequest' ? page.payAtWechat(asked) : lend(name, asked)).then(answered),
  };
}
