import { answer, quietBeyond, quietly, type Call } from '../phone/callbacks';
import { silenceOf, spent } from '../phone/silences';
import type { Phone } from '../phone/phone-state';
import { refusable } from '../phone/refusing';
import { foundCanvas } from '../phone/phone-canvas';
import {
  bytesOf,
  chosen,
  compressed,
  downloaded,
  files,
  photographed,
  settings,
  uploadTask,
} from '../phone/phone-camera';

/** `my` as far as the package calls it: other names and shapes than WeChat's, the same phone behind them. */
export function alipay(phone: Phone): object {
  const calls: Record<string, (asked: Call) => Promise<object> | object> = {
    async request(asked) {
      const { url, method, headers, data } = asked as unknown as {
        url: string;
        method?: string;
        headers: Record<string, string>;
        data?: unknown;
      };
      const { status, data: body } = await phone.request({
        url,
        header: headers,
        ...(method && { method }),
        ...(data !== undefined && { data: typeof data === 'string' ? (JSON.parse(data) as unknown) : data }),
      });
      if (status >= 400) throw { error: 19, errorMessage: 'http status error', status, data: body };
      return { status, data: body, headers: {} };
    },
    getAuthCode: () =>
      spent(phone) ? { authCode: 'used-already' } : phone.ask('/__phone/alipay/login', { user: phone.user }),
    async tradePay({ tradeNO }) {
      const act = await phone.atCashier();
      const answer = await phone.ask<object>('/__phone/alipay/pay', { user: phone.user, tradeNO, act });
      await silenceOf(phone);
      return answer;
    },
    chooseImage(asked) {
      const path = chosen(phone.camera, asked);
      if (!path) throw { error: 11 };
      return { apFilePaths: [path] };
    },
    compressImage: async ({ apFilePaths, compressLevel }) => ({
      apFilePaths: [await compressed((apFilePaths as string[])[0]!, { quality: levels[Number(compressLevel)]! })],
    }),
    getFileInfo: ({ apFilePath }) => ({ size: bytesOf(String(apFilePath)) }),
    getLocation: () => ({ latitude: '30.25', longitude: '120.13' }),
    getSetting: () => ({ authSetting: allowing(phone.camera.isAllowed) }),
    openSetting: () => ({ authSetting: allowing(settings(phone.camera)) }),
    requestSubscribeMessage({ entityIds }) {
      if (phone.consent === 'reject') throw { behavior: 'cancel', errorCode: 11, errorMessage: '用户取消订阅' };
      return {
        behavior: 'subscribe',
        show: true,
        result: { subscribedEntityIds: entityIds, unsubscribedEntityIds: [] },
      };
    },
    scan() {
      if (phone.camera.isAllowed === false) throw { error: 2001 };
      if (phone.code === undefined) throw { error: 10 };
      return { code: phone.code };
    },
    navigateTo: ({ url }) => {
      phone.navigate('to', String(url));
      return {};
    },
    redirectTo: ({ url }) => {
      phone.navigate('redirect', String(url));
      return {};
    },
    reLaunch: ({ url }) => {
      phone.navigate('relaunch', String(url));
      return {};
    },
    navigateBack: () => {
      phone.back();
      return {};
    },
    showToast({ content }) {
      phone.toast = String(content);
      return {};
    },
    confirm: () => ({ confirm: phone.agrees }),
    downloadFile: async (asked) => ({ apFilePath: (await downloaded(phone, asked)).path }), // it names no status
    canvasToTempFilePath: () => ({
      apFilePath: 'https://resource/drawn.png',
      tempFilePath: 'https://resource/drawn.png',
    }),
  };
  const start = () => ({ path: 'pages/home/index', query: phone.entry, scene: '1300' });
  const known: Record<string, unknown> = {
    ...Object.fromEntries(
      Object.entries(calls).map(([name, call]) => [name, (asked: Call = {}) => void answer(asked, () => call(asked))]),
    ),
    ...quietly([
      'setNavigationBar',
      'setTabBarItem',
      'stopPullDownRefresh',
      'pageScrollTo',
      'previewImage',
      'openLocation',
      'makePhoneCall',
      'openDocument',
      'saveImage',
      'saveImageToPhotosAlbum',
      'setClipboard',
    ]),
    getUpdateManager: () => ({ onUpdateReady: () => undefined }),
    onNetworkStatusChange: () => undefined,
    createSelectorQuery: foundCanvas,
    createCameraContext: () => ({
      takePhoto: (asked: Call) => void answer(asked, () => ({ tempImagePath: photographed(phone.camera) })),
    }),
    getFileSystemManager: () => files,
    // It asks of what kind a file is, hands its status over as text, and tells no progress.
    uploadFile: (asked: Call) =>
      asked.fileType === 'image'
        ? {
            ...uploadTask(phone, asked, ({ status, data }) => ({ statusCode: String(status), data })),
            ...tellingNothing,
          }
        : void asked.fail?.({ error: 2, errorMessage: '无效的参数' }),
    getStorageSync: ({ key }: { key: string }) => ({ data: phone.storage.get(key) ?? null }),
    setStorageSync: ({ key, data }: { key: string; data: unknown }) => phone.storage.set(key, structuredClone(data)),
    removeStorageSync: ({ key }: { key: string }) => phone.storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
    clearStorageSync: () => phone.storage.clear(),
    getSystemInfoSync: () => ({
      language: 'zh-Hans',
      windowWidth: 390,
      windowHeight: 800,
      pixelRatio: 2,
      platform: 'iOS',
      version: '10.5',
    }),
    getLaunchOptionsSync: start,
    getEnterOptionsSync: start,
    canIUse: () => true,
    webpackJsonp: undefined,
  };
  return refusable(
    quietBeyond(known),
    (call) => phone.refuses(call),
    (call) => phone.calls.add(call),
  );
}

const tellingNothing = { onProgressUpdate: () => undefined };
/** Low, medium and high: Alipay says no more of them than that. */
const levels = [30, 60, 80];
const allowing = (camera: boolean | undefined) => (camera === undefined ? {} : { camera });
