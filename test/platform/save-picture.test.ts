import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { SavePicture } from '../../src/platform/save-picture/types';

const node = { getContext: () => ({ fillRect() {}, fillText() {}, measureText: () => ({ width: 0 }) }) };
const query = { select: () => query, fields: () => query, exec: (done: (found: object[]) => void) => done([{ node }]) };
const taro = {
  createSelectorQuery: jest.fn(() => query),
  canvasToTempFilePath: jest.fn(async () => ({ tempFilePath: 'wxfile://receipt.png' })),
  saveImageToPhotosAlbum: jest.fn<() => Promise<unknown>>(),
};
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: taro }));
let savePicture: SavePicture;
beforeAll(async () => {
  ({ savePicture } = await import('../../src/platform/save-picture'));
});
const receipt = { title: 'Receipt', lines: [['No.', '1']] as const, note: '' };

// The words: developers.weixin.qq.com wx.saveImageToPhotosAlbum; opendocs.alipay.com my.saveImageToPhotosAlbum.
describe('a receipt for the album', () => {
  beforeEach(() => {
    taro.saveImageToPhotosAlbum.mockReset();
  });
  it('is saved when the platform says so', async () => {
    taro.saveImageToPhotosAlbum.mockResolvedValue({ errMsg: 'saveImageToPhotosAlbum:ok' });
    expect(await savePicture('receipt', receipt)).toBe('saved');
  });
  it.each([
    ['denied', { errMsg: 'saveImageToPhotosAlbum:fail auth deny' }],
    ['denied', { errMsg: 'saveImageToPhotosAlbum:fail:auth denied' }],
    ['denied', { error: 2001, errorMessage: '用户不允许授权' }],
    ['left', { errMsg: 'saveImageToPhotosAlbum:fail cancel' }],
    ['left', { error: 11, errorMessage: '用户取消操作' }],
    ['failed', { errMsg: 'saveImageToPhotosAlbum:fail file not exists' }],
  ])('is %s: %j', async (saved, error) => {
    taro.saveImageToPhotosAlbum.mockRejectedValue(error);
    expect(await savePicture('receipt', receipt)).toBe(saved);
  });
  it('fails on a phone that has no canvas to draw on', async () => {
    taro.createSelectorQuery.mockImplementationOnce(() => {
      throw new TypeError('createSelectorQuery is not a function');
    });
    expect(await savePicture('receipt', receipt)).toBe('failed');
  });
});
