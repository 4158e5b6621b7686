/** @jest-environment jsdom */
// The address of a proof goes to whoever needs it: by the phone's own sheet, or by way of the clipboard.
import { beforeEach, expect, it, jest } from '@jest/globals';

const mockCopied = jest.fn(async () => 'copied' as const);
jest.mock('../../src/platform/hand-over/copy', () => ({ copied: mockCopied }));
const link = { title: '缴款凭证', url: 'https://fines.example.cn/proof/x' };
const share = jest.fn<(data: object) => Promise<void>>();
const sheetIs = (value: typeof share | undefined) =>
  Object.defineProperty(navigator, 'share', { value, configurable: true });
const send = async () => (await import('../../src/platform/send-link/index.h5')).sendLink(link);
beforeEach(() => {
  jest.clearAllMocks();
  sheetIs(share);
});

it('opens the sheet with the address', async () => {
  share.mockResolvedValue();
  expect(await send()).toBe('shared');
  expect(share).toHaveBeenCalledWith(link);
});
it('says nothing to somebody who changed their mind', async () => {
  share.mockRejectedValue(Object.assign(new Error(), { name: 'AbortError' }));
  expect([await send(), mockCopied.mock.calls]).toEqual([undefined, []]);
});
it('copies where the sheet does not open, or there is none', async () => {
  share.mockRejectedValue(Object.assign(new Error(), { name: 'NotAllowedError' }));
  expect(await send()).toBe('copied');
  sheetIs(undefined);
  expect(await send()).toBe('copied');
});
