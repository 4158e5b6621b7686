/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Cashier } from '#contract/payments';
import { openCashier } from '../../src/platform/cashier/index.h5';
import { browserKind } from '../../src/platform/web-browser/kind';

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
it.each([
  [`${iPhone} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`, 'official_account'],
  [`${iPhone} Version/17.5 Mobile/15E148 Safari/604.1`, 'ordinary'],
  [`${iPhone} Mobile/15E148 MicroMessenger/7.0.1 NetType/WIFI Language/zh wxwork/4.1.20`, 'closed'],
  [`${iPhone} Mobile/21F90 Nebula AlipayDefined(nt:WIFI) AliApp(AP/10.6.0) AlipayClient/10.6.0`, 'closed'],
  [`${iPhone} Mobile/15E148 DingTalk/7.5.20`, 'closed'],
  [`${iPhone} Mobile/15E148 aweme_30.1.0 BytedanceWebview/d8a21c6`, 'closed'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0', 'computer'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15', 'computer'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/120.0 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat', 'official_account'],
  ['Mozilla/5.0 (Linux; Android 14; SM-X710) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36', 'ordinary'],
  ['Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0.0.0 ArkWeb/4.1 Mobile', 'ordinary'],
  ['', 'ordinary'],
] as const)('%s is %s', (userAgent, kind) => {
  expect(browserKind(userAgent)).toBe(kind);
});

describe("WeChat's cashier over a page", () => {
  type Answered = (answer: { err_msg?: string }) => void;
  const page = window as { WeixinJSBridge?: { invoke(name: string, asked: object, answered: Answered): void } };
  const asked = { appId: 'wx1', timeStamp: '1', nonceStr: 'n', package: 'p', signType: 'RSA', paySign: 's' } as const;
  const cashier: Cashier = { kind: 'wechat_page', ...asked };
  afterEach(() => {
    delete page.WeixinJSBridge;
  });

  it.each([
    ['get_brand_wcpay_request:ok', { kind: 'returned' }],
    ['get_brand_wcpay_request:cancel', { kind: 'cancelled' }],
    ['get_brand_wcpay_request:fail', { kind: 'unavailable', reason: 'get_brand_wcpay_request:fail' }],
  ])('%s: %j', async (said, outcome) => {
    page.WeixinJSBridge = {
      invoke: (name, given, answered) => {
        expect([name, given]).toEqual(['getBrandWCPayRequest', asked]);
        answered({ err_msg: said });
      },
    };
    expect(await openCashier(cashier)).toEqual(outcome);
  });

  it('waits for the bridge, which comes after the page', async () => {
    const outcome = openCashier(cashier);
    page.WeixinJSBridge = { invoke: (_name, _given, answered) => answered({ err_msg: 'get_brand_wcpay_request:ok' }) };
    document.dispatchEvent(new Event('WeixinJSBridgeReady'));
    expect(await outcome).toEqual({ kind: 'returned' });
  });
});
