/** @jest-environment jsdom */
// An objection written without a platform: what is asked in which order, what goes along, and what a bad network leaves.
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { useEffect } from 'react';
import { shown } from '../../support/drivers/drawn';

let params: Record<string, string> = {};
const mockTaken: { now: object[] } = { now: [] };
jest.mock('@tarojs/components', () => jest.requireActual('../../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {},
  useDidShow: (listen: () => void) => useEffect(() => listen(), []),
  useDidHide: () => undefined,
  useRouter: () => ({ params }),
}));
jest.mock('../../../src/features/screen/routes', () => ({ goTo: jest.fn(), goOn: jest.fn(), goBack: jest.fn() }));
jest.mock('../../../src/platform/camera', () => ({ choosePhotos: async () => mockTaken.now }));
jest.mock('../../../src/platform/file-text', () => ({ fileText: async () => 'AAAA' }));
jest.mock('../../../src/platform/dialogs', () => ({
  chosenOf: async (items: string[]) => items[0],
  tell: () => undefined,
}));
const asked = {
  fetchViolation: jest.fn<() => Promise<unknown>>(),
  fileObjection: jest.fn<(id: string, body: object) => Promise<unknown>>(),
  sendPicture: jest.fn<(...given: unknown[]) => Promise<void>>(),
  openObjection: async () => ({ id: 'o' }),
  saveDraft: async () => undefined,
};
jest.mock('../../../src/api/violations', () => asked);
jest.mock('../../../src/api/objections', () => asked);

beforeEach(async () => {
  jest.clearAllMocks();
  localStorage.clear();
  const { choosePreferences } = await import('../../../src/i18n/language');
  choosePreferences({ language: 'zh-CN', textSize: 'standard' });
});

describe('an objection', () => {
  const violation = {
    id: 'v',
    offenceCode: '1344',
    offence: '机动车违反禁止标线指示',
    place: { text: '福华三路' },
    objection: null,
    ownObjection: null,
    objectable: {
      answerBy: '2026-12-05',
      grounds: [
        { ground: 'plate_misread', article: '第二十二条第七项', evidence: ['vehicle_photos'] },
        { ground: 'other', article: '第二十二条', evidence: ['statement'] },
      ],
    },
  };
  beforeEach(() => {
    params = { id: `v${Math.random()}` }; // its own draft
    asked.fetchViolation.mockResolvedValue({ ...violation, id: params.id });
  });
  const page = async () => shown((await import('../../../src/packages/violation/object/index')).default);

  it('is asked one question a screen, and shown before it is sent', async () => {
    asked.fileObjection.mockResolvedValue({ id: 'o', caseNumber: 'YY1', answerBy: '2026-12-05' });
    const screen = await page();
    expect(screen.has('t-send')).toBe(false);
    await screen.tap('t-ground-plate_misread');
    expect(screen.text()).toContain('您的车正面、侧面照片');
    await screen.tap('t-next');
    await screen.tap('t-next');
    expect(screen.text()).toContain('现在提交，应在 12月5日 前答复');
    await screen.tap('t-send');
    expect(asked.fileObjection.mock.calls[0]).toEqual(['o', { ground: 'plate_misread', statement: '', pictures: [] }]);
    expect(screen.text()).toContain('受理编号 YY1');
  });
  it('leads back to what was refused', async () => {
    const refusal = { code: 'statement_missing', field: 'statement' };
    asked.fileObjection.mockRejectedValue(refusal);
    const screen = await page();
    await screen.tap('t-ground-other');
    await screen.tap('t-next');
    await screen.tap('t-next');
    await screen.tap('t-send');
    expect(screen.text()).toContain('请写明情况');
    expect(screen.has('t-statement')).toBe(true);
    await screen.tap('t-step-back');
    await screen.tap('t-step-back');
    expect(screen.has('t-ground-plate_misread')).toBe(true);
  });
  it('begins at the second question where the first was answered by what looked odd', async () => {
    params = { ...params, ground: 'plate_misread' };
    expect((await page()).has('t-evidence')).toBe(true);
  });

  describe('with pictures', () => {
    const known = (state: string, change: object = {}) => ({
      id: `p-${state}`,
      state,
      bytes: 10,
      received: 4,
      refusal: null,
      url: null,
      round: 0,
      ...change,
    });
    const withPictures = async (ends: (onSent: (so: object) => void) => Promise<void>) => {
      mockTaken.now = [{ kind: 'photo', path: 'a.jpg' }];
      asked.sendPicture.mockImplementation((_id, _text, _begun, onSent) => ends(onSent as (so: object) => void));
      const screen = await page();
      await screen.tap('t-ground-plate_misread');
      await screen.tap('t-add-album');
      return screen;
    };
    it('sends along those that are there, and only them', async () => {
      asked.fileObjection.mockResolvedValue({ id: 'o', caseNumber: 'YY1', answerBy: '2026-12-05' });
      const screen = await withPictures(async (onSent) => onSent(known('ready')));
      expect(screen.has('t-picture-ready')).toBe(true);
      await screen.tap('t-next');
      await screen.tap('t-next');
      expect(screen.text()).toContain('1 张');
      await screen.tap('t-send');
      expect(asked.fileObjection.mock.calls[0]![1]).toMatchObject({ pictures: ['p-ready'] });
    });
    it('keeps one that a broken network stopped, says so, and goes on with it where it was', async () => {
      const screen = await withPictures(async (onSent) => {
        onSent(known('arriving'));
        throw Object.assign(new Error(), { code: 'offline' });
      });
      expect(screen.has('t-picture-stuck')).toBe(true);
      expect(screen.text()).toContain('已传的部分不用重来');
      asked.sendPicture.mockImplementation(async (_id, _text, _begun, onSent) =>
        (onSent as (so: object) => void)(known('ready')),
      );
      await screen.tap('t-picture-stuck');
      expect(asked.sendPicture.mock.calls[1]![2]).toMatchObject({ received: 4 });
      expect(screen.has('t-picture-ready')).toBe(true);
    });
    it('says which is no photo, and that it does not go along', async () => {
      const screen = await withPictures(async (onSent) => onSent(known('refused', { refusal: 'not_a_picture' })));
      expect(screen.text()).toContain('有一个文件不是照片');
      await screen.tap('t-next');
      await screen.tap('t-next');
      expect(screen.text()).toContain('不会随异议提交');
    });
  });
});
