import { missing, ofSettings } from '../rule';

export const usersWords = ofSettings(
  {
    row: 17,
    name: 'what users write is checked',
    source: 'developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check',
    why: 'words of users that nobody checks are refused (运营规范 3.2.11)',
    mend: 'set contentCheck.wechat and contentCheck.alipay to true once the interfaces are open to the app',
  },
  (settings) => missing(settings, 'contentCheck.wechat', 'contentCheck.alipay'),
);
