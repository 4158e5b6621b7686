import Taro from '@tarojs/taro';
import { attempt } from '../attempt';
import { browserKind, isAlipay } from '../web-browser/kind';
import type { WayOver } from './types';

export const wayOver: WayOver = {
  copyLink: () =>
    attempt(() => Taro.setClipboardData({ data: window.location.href })).then(
      () => true,
      () => false,
    ),
  ...(browserKind(navigator.userAgent) === 'computer' && {
    codeFor: (decisionNumber) => `${FADAN_API}/over/code?no=${decisionNumber}`,
  }),
  ...(isAlipay(navigator.userAgent) && {
    openInAlipay: (decisionNumber) => {
      window.location.href = `${FADAN_API}/over/alipay?no=${decisionNumber}`;
    },
  }),
};
