/** How a browser names itself, by the app that it is part of. */
const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
export const wechat = `${iPhone} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`;
export const safari = `${iPhone} Version/17.5 Mobile/15E148 Safari/604.1`;
export const computer =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';
export const alipay = `${iPhone} Mobile/21F90 AliApp(AP/10.6.0) AlipayClient/10.6.0 Language/zh-Hans`;
