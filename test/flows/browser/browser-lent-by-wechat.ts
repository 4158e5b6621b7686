import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** What the person does with what WeChat lends: the code that they scan, the picture that they choose. */
export type Lent = { scan: string; picture: Buffer };
type Asked = Record<string, unknown>;
type Ask = { name: string; asked: Asked; shown: string; address: string };
type LendingPage = {
  lendAtWechat(ask: Ask): Promise<object>;
  customElements: CustomElementRegistry;
  HTMLElement: typeof HTMLElement;
};

/** @returns the names of what the page was lent, of tags too, as it grows: "config" for each time that WeChat took the page */
export async function lendToPage(page: Page, sandboxUrl: string, { scan, picture }: Lent): Promise<readonly string[]> {
  const lent: string[] = [];
  const id = randomUUID();
  const answers: Record<string, object> = {
    scanQRCode: { resultStr: JSON.stringify({ scan_code: { scan_result: scan } }) },
    chooseImage: { localIds: JSON.stringify(['weixin://resourceid/1']) },
    getLocalImgData: { localData: picture.toString('base64') },
    openLocation: {},
    'wx-open-launch-weapp': {},
  };
  await page.exposeFunction('lendAtWechat', async ({ name, asked, ...where }: Ask) => {
    const isConfig = name === 'preVerifyJSAPI';
    const path = isConfig ? 'page-config' : 'page-use';
    const data = { page: id, ...where, ...(isConfig ? asked : { name }) };
    const answer = await page.context().request.post(`${sandboxUrl}/__phone/wechat/${path}`, { data });
    const said = (await answer.json()) as { err_msg: string };
    if (said.err_msg.endsWith(':ok')) lent.push(isConfig ? 'config' : name);
    return { ...said, ...(said.err_msg.endsWith(':ok') && answers[name]) };
  });
  await page.addInitScript(addTag);
  return lent;
}

/** Runs in the page. */
function addTag(): void {
  const page = window as unknown as LendingPage;
  page.customElements.define(
    'wx-open-launch-weapp',
    class extends page.HTMLElement {
      connectedCallback(): void {
        const ask = () => ({ name: 'wx-open-launch-weapp', asked: {}, shown: location.href, address: location.href });
        this.onclick = () => void page.lendAtWechat(ask()); // React may put it in twice
      }
    },
  );
}
