import { answer, quietBeyond, quietly, type Call } from '../phone/callbacks';
import { silenceOf, spent } from '../phone/silences';
import type { Phone } from '../phone/phone-state';
import { storageOf, system } from './wechat-device';
import { refusable } from '../phone/refusing';
import { foundCanvas } from '../phone/phone-canvas';
import {
  chosen,
  compressed,
  downloaded,
  fileOfChat,
  files,
  photographed,
  settings,
  sizeOf,
  uploadTask,
} from '../phone/phone-camera';

/** `wx` as far as the package calls it. An answer goes to its callbacks; what is not here is a call that does nothing. */
export function wechat(phone: Phone): object {
  const calls: Record<string, (asked: Call) => Promise<object> | object> = {
    async request(asked) {
      const { url, method, header, data } = asked as never as Parameters<Phone['request']>[0];
      const { status, data: answer } = await phone.request({
        url,
        header,
        ...(method && { method }),
        ...(data !== undefined && { data }),
      });
      return { statusCode: status, data: answer, errMsg: 'request:ok' };
    },
    login: () => (spent(phone) ? { code: 'used-already' } : phone.ask('/__phone/wechat/login', { user: phone.user })),
    async requestPayment({ timeStamp, nonceStr, package: order, signType, paySign }) {
      const act = await phone.atCashier();
      const answer = await phone.ask<{ errMsg: string }>('/__phone/wechat/pay', {
        user: phone.user,
        timeStamp,
        nonceStr,
        package: order,
        signType,
        paySign,
        act,
      });
      await silenceOf(phone);
      if (answer.errMsg !== 'requestPayment:ok') throw answer;
      return answer;
    },
    navigateToMiniProgram({ path }) {
      void phone.atCashier().then(async (act) => {
        if (act === 'pay') await phone.ask('/__sandbox/nontax/pay', { orderId: String(path).split('order_id=')[1] });
        phone.show();
      });
      return { errMsg: 'navigateToMiniProgram:ok' };
    },
    chooseImage(asked) {
      const path = chosen(phone.camera, asked);
      if (!path) throw { errMsg: 'chooseImage:fail cancel' };
      return { tempFilePaths: [path], tempFiles: [], errMsg: 'chooseImage:ok' };
    },
    chooseMessageFile: (asked) => fileOfChat(phone.camera, asked),
    getImageInfo: async ({ src }) => ({ ...(await sizeOf(String(src))), errMsg: 'getImageInfo:ok' }),
    async compressImage(asked) {
      const {
        src,
        quality,
        compressedWidth: width,
        compressedHeight: height,
      } = asked as Call & { src: string; quality: number; compressedWidth?: number; compressedHeight?: number };
      return {
        tempFilePath: await compressed(src, { ...(width && { width }), ...(height && { height }), quality }),
        errMsg: 'compressImage:ok',
      };
    },
    getFuzzyLocation: () => ({ latitude: 30.25, longitude: 120.13, errMsg: 'getFuzzyLocation:ok' }),
    getSetting: () => ({ authSetting: allowing(phone.camera.isAllowed), errMsg: 'getSetting:ok' }),
    scanCode() {
      if (phone.camera.isAllowed === false) throw { errMsg: 'scanCode:fail auth deny' };
      if (phone.code === undefined) throw { errMsg: 'scanCode:fail cancel' };
      return { result: phone.code, errMsg: 'scanCode:ok' };
    },
    navigateTo: ({ url }) => done(() => phone.navigate('to', String(url))),
    redirectTo: ({ url }) => done(() => phone.navigate('redirect', String(url))),
    reLaunch: ({ url }) => done(() => phone.navigate('relaunch', String(url))),
    getClipboardData: () => ({ data: phone.copied, errMsg: 'getClipboardData:ok' }),
    downloadFile: async (asked) => {
      const { status, path } = await downloaded(phone, asked);
      return { statusCode: status, tempFilePath: path, errMsg: 'downloadFile:ok' };
    },
    showActionSheet: ({ itemList }) => {
      if ((itemList as string[]).length > 6) throw { errMsg: 'showActionSheet:fail parameter error: itemList' };
      return { tapIndex: 0, errMsg: 'showActionSheet:ok' };
    },
    canvasToTempFilePath: () => ({ tempFilePath: 'wxfile://drawn.png', errMsg: 'canvasToTempFilePath:ok' }),
    navigateBack: () => done(() => phone.back()),
    showToast: ({ title }) =>
      done(() => {
        phone.toast = String(title);
      }),
    showModal({ cancelText = '', confirmText = '' }) {
      for (const [name, text] of Object.entries({ cancelText, confirmText }))
        if (String(text).length > 4)
          throw { errMsg: `showModal:fail ${name} length should not larger than 4 Chinese characters` };
      return { confirm: phone.agrees, cancel: !phone.agrees };
    },
  };
  const start = () => ({ path: 'pages/home/index', query: phone.entry, scene: phone.entry.q ? 1011 : 1035 });
  const known: Record<string, unknown> = {
    ...Object.fromEntries(
      Object.entries(calls).map(([name, call]) => [name, (asked: Call = {}) => void answer(asked, () => call(asked))]),
    ),
    ...quietly([
      'setNavigationBarTitle',
      'setTabBarItem',
      'stopPullDownRefresh',
      'pageScrollTo',
      'previewImage',
      'openLocation',
      'makePhoneCall',
      'openDocument',
      'saveImageToPhotosAlbum',
      'setClipboardData',
      'shareFileMessage',
    ]),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getUpdateManager: () => ({ onUpdateReady: () => undefined }),
    onNetworkStatusChange: () => undefined,
    requestSubscribeMessage: consented(phone),
    createSelectorQuery: foundCanvas,
    createIntersectionObserver: unseeing,
    openSetting: settingsOpened(phone),
    createCameraContext: () => ({
      takePhoto: (asked: Call) => void answer(asked, () => ({ tempImagePath: photographed(phone.camera) })),
    }),
    uploadFile: (asked: Call) =>
      uploadTask(phone, asked, ({ status, data }) => ({ statusCode: status, data, errMsg: 'uploadFile:ok' })),
    getFileSystemManager: () => files,
    ...storageOf(phone),
    getSystemInfoSync: () => system,
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

/** Never tells of anything in sight: nothing may rest on it alone. */
const unseeing = (): object => {
  const observer = { relativeTo: () => observer, observe: () => undefined, disconnect: () => undefined };
  return observer;
};

/** Refused outside a tap, as WeChat refuses it; one answer for each template. */
const consented =
  (phone: Phone) =>
  (asked: Call & { tmplIds?: string[] }): void => {
    const { isTapped, consent } = phone;
    void answer(asked, () => {
      if (!isTapped)
        throw { errMsg: 'requestSubscribeMessage:fail can only be invoked by user TAP gesture.', errCode: 10005 };
      return {
        errMsg: 'requestSubscribeMessage:ok',
        ...Object.fromEntries((asked.tmplIds ?? []).map((id) => [id, consent])),
      };
    });
  };

/** Refused outside a tap as well. */
const settingsOpened =
  (phone: Phone) =>
  (asked: Call): void => {
    const { isTapped } = phone;
    void answer(asked, () => {
      if (!isTapped) throw { errMsg: 'openSetting:fail can only be invoked by user TAP gesture.' };
      return { authSetting: allowing(settings(phone.camera)), errMsg: 'openSetting:ok' };
    });
  };

/** A question that was never asked has no answer. */
const allowing = (isAllowed: boolean | undefined) => (isAllowed === undefined ? {} : { 'scope.camera': isAllowed });

const done = (act: () => void): object => {
  act();
  return {};
};
