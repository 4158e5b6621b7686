import Taro from '@tarojs/taro';
import { copied } from './copy';
import type { HandOver } from './types';

type Called = { success(): void; fail(): void };
declare const wx: {
  env: { USER_DATA_PATH: string };
  shareFileMessage?(asked: Called & { filePath: string; fileName: string }): void;
};

/** A file for a chat, the person's own file transfer among them; copied where WeChat is too old for that (base library 2.16.1). */
export const handOver: HandOver = ({ name, text }) =>
  new Promise<'shared'>((resolve, reject) => {
    const share = wx.shareFileMessage;
    if (!share) return reject(new Error('too old'));
    const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
    const fail = () => reject(new Error('not shared'));
    const success = () => share({ filePath, fileName: name, success: () => resolve('shared'), fail });
    Taro.getFileSystemManager().writeFile({ filePath, data: text, encoding: 'utf8', success, fail });
  }).catch(() => copied(text));
