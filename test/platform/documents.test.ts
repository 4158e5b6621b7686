import { beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { ShowDocument } from '../../src/platform/documents/types';

const taro = {
  downloadFile: jest.fn<(asked: object) => Promise<object>>(),
  openDocument: jest.fn<() => Promise<unknown>>(),
};
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: taro }));
let showDocument: ShowDocument;
beforeAll(async () => {
  ({ showDocument } = await import('../../src/platform/documents'));
});
beforeEach(() => {
  taro.downloadFile.mockReset().mockResolvedValue({ statusCode: 200, tempFilePath: 'wxfile://receipt.pdf' });
  taro.openDocument.mockReset().mockResolvedValue({});
});
const shown = () => showDocument({ url: 'https://fines.example.cn/receipt.pdf', token: 'mine', name: 'receipt.pdf' });

it('is fetched with the session and opened by the phone', async () => {
  expect(await shown()).toBe('shown');
  expect(taro.downloadFile).toHaveBeenCalledWith({
    url: 'https://fines.example.cn/receipt.pdf',
    header: { authorization: 'Bearer mine' },
  });
  expect(taro.openDocument).toHaveBeenCalledWith({ filePath: 'wxfile://receipt.pdf', fileType: 'pdf', showMenu: true });
});
it.each([
  ['a session that is over', 'expired', { statusCode: 401, tempFilePath: 'wxfile://refusal' }],
  ['a page of a portal in its place', 'failed', { statusCode: 302, tempFilePath: 'wxfile://page' }],
  ['a file that is nowhere', 'failed', { statusCode: 200 }],
])('%s is %s, and opens nothing', async (_, said, answer) => {
  taro.downloadFile.mockResolvedValue(answer);
  expect(await shown()).toBe(said);
  expect(taro.openDocument).not.toHaveBeenCalled();
});
// developers.weixin.qq.com: a host that is not among the download domains; wx.openDocument on a phone without a reader
it.each(['downloadFile:fail url not in domain list', 'openDocument:fail filetype not supported'])(
  'is not shown where the platform says %s',
  async (errMsg) => {
    taro[errMsg.startsWith('open') ? 'openDocument' : 'downloadFile'].mockRejectedValue({ errMsg });
    expect(await shown()).toBe('failed');
  },
);
it('is not shown where a call is absent', async () => {
  taro.openDocument.mockImplementation(() => {
    throw new TypeError('openDocument is not a function');
  });
  expect(await shown()).toBe('failed');
});
