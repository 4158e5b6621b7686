import Taro from '@tarojs/taro';
import { isAlipay } from '../web-browser/kind';
import type { WayOver } from './types';

export const wayOver: WayOver = {
  copyLink: () => void Taro.setClipboardData({ data: window.location.href }),
  ...(isAlipay(navigator.userAgent) && {
    openInAlipay: (decisionNumber) => {
      window.location.href = `${FADAN_API}/over/alipay?no=${decisionNumber}`;
    },
  }),
};
