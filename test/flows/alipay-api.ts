import { answer, quietBeyond, type Call } from './callbacks';
import type { Phone } from './phone';

/** `my` as far as the package calls it: other names and shapes than WeChat's, the same phone behind them. */
export function alipay(phone: Phone): object {
  const calls: Record<string, (asked: Call) => Promise<object> | object> = {
    async request(asked) {
      const { url, method, headers, data } = asked as unknown as { url: string; method?: string; headers: Record<string, string>; data?: unknown };
      const { status, data: body } = await phone.request({ url, header: headers, ...(method && { method }), ...(data !== undefined && { data: typeof data === 'string' ? JSON.parse(data) as unknown : data }) });
      if (status >= 400) throw { error: 19, errorMessage: 'http status error', status, data: body };  
      return { status, data: body, headers: {} };
    },
    getAuthCode: () => phone.ask('/__phone/alipay/login', { user: phone.user }),
    async tradePay({ tradeNO }) {
      const act = await phone.atCashier();
      return phone.ask('/__phone/alipay/pay', { user: phone.user, tradeNO, act });
    },
    chooseImage() {
      if (!phone.picture) throw { error: 11 };
      return { apFilePaths: [phone.picture] };
    },
    compressImage: ({ apFilePaths }) => ({ apFilePaths }),
    async uploadFile({ url, header, headers, fileName }) {
      const { status, data } = await phone.upload({ url, header: headers ?? header, name: fileName } as never);
      return { statusCode: status, data };
    },
    requestSubscribeMessage({ entityIds }) {
      if (phone.consent === 'reject') throw { behavior: 'cancel', errorCode: 11, errorMessage: '用户取消订阅' };
      return { behavior: 'subscribe', show: true, result: { subscribedEntityIds: entityIds, unsubscribedEntityIds: [] } };
    },
    scan() {
      if (phone.code === undefined) throw { error: 11 };  
      return { code: phone.code };
    },
    navigateTo: ({ url }) => { phone.navigate('to', String(url)); return {}; },
    redirectTo: ({ url }) => { phone.navigate('redirect', String(url)); return {}; },
    reLaunch: ({ url }) => { phone.navigate('relaunch', String(url)); return {}; },
    navigateBack: () => { phone.back(); return {}; },
    confirm: () => ({ confirm: true }),
  };
  const start = () => ({ path: 'pages/home/index', query: phone.entry, scene: '1300' });
  const known: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, (asked: Call = {}) => void answer(asked, () => call(asked))])),
    createCameraContext: () => ({ takePhoto: (asked: Call) => void answer(asked, () => taken(phone)) }),
    getStorageSync: ({ key }: { key: string }) => ({ data: phone.storage.get(key) ?? null }),
    setStorageSync: ({ key, data }: { key: string; data: unknown }) => phone.storage.set(key, structuredClone(data)),
    removeStorageSync: ({ key }: { key: string }) => phone.storage.delete(key),
    getSystemInfoSync: () => ({ language: 'zh-Hans', windowWidth: 390, windowHeight: 800, pixelRatio: 2, platform: 'iOS', version: '10.5' }),
    getLaunchOptionsSync: start, getEnterOptionsSync: start, canIUse: () => true, webpackJsonp: undefined,
  };
  return quietBeyond(known);
}

function taken({ picture }: Phone): object {
  if (!picture) throw { error: 1001 };
  return { tempImagePath: picture };
}
