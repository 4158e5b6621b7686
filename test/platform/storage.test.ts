import { beforeEach, describe, expect, it, jest } from '@jest/globals';

const taro = {
  getStorageSync: jest.fn<(key: string) => unknown>(),
  setStorageSync: jest.fn<(key: string, value: unknown) => unknown>(),
  removeStorageSync: jest.fn<(key: string) => unknown>(),
  getStorageInfoSync: jest.fn<() => { keys?: string[] }>(),
  clearStorageSync: jest.fn<() => unknown>(),
};
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: taro }));
const full = () => {
  throw new Error('setStorageSync:fail the maximum size of the file storage is exceeded');
};
const opened = async () => import('../../src/platform/storage');

describe('what the phone keeps', () => {
  beforeEach(() => {
    jest.resetModules();
    Object.values(taro).forEach((call) => call.mockReset());
  });
  it('is what the storage holds', async () => {
    const { kept } = await opened();
    taro.getStorageSync.mockReturnValue({ token: 't' });
    expect(kept('session')).toEqual({ token: 't' });
  });
  it.each([
    ['WeChat', ''],
    ['Alipay', null],
    ['a browser', undefined],
  ])('is nothing where %s says so', async (_platform, nothing) => {
    const { kept } = await opened();
    taro.getStorageSync.mockReturnValue(nothing);
    expect(kept('session')).toBeUndefined();
  });
  it.each([
    ['throws, as a full one does', full],
    ['answers with an error, as Alipay does', () => ({ error: 14, errorMessage: '容量超出限制' })],
  ])('is kept for this run when the storage %s', async (_how, fails) => {
    const { kept, keep } = await opened();
    taro.getStorageSync.mockReturnValue('of before');
    taro.setStorageSync.mockImplementation(fails);
    keep('reading', 'of now');
    expect(kept('reading')).toBe('of now');
  });
  it('is forgotten though the storage does not let it go', async () => {
    const { kept, forget } = await opened();
    taro.getStorageSync.mockReturnValue('of before');
    taro.removeStorageSync.mockImplementation(full);
    forget('session');
    expect(kept('session')).toBeUndefined();
  });
  it('is nothing when the storage cannot be read', async () => {
    const { kept } = await opened();
    taro.getStorageSync.mockImplementation(full);
    expect(kept('session')).toBeUndefined();
  });
  it.each([
    ['throws', full],
    ['answers with an error and no value, as Alipay does', () => undefined],
  ])('is what this run wrote where the storage, when it is read, %s', async (_how, fails) => {
    const { kept, keep, forget } = await opened();
    taro.getStorageSync.mockImplementation(fails);
    keep('session', { token: 'of this run' });
    expect(kept('session')).toEqual({ token: 'of this run' });
    forget('session');
    expect(kept('session')).toBeUndefined();
  });
  it('is the storage again once that takes something', async () => {
    const { kept, keep } = await opened();
    taro.setStorageSync.mockImplementationOnce(full);
    keep('reading', 'while full');
    keep('reading', 'now');
    taro.getStorageSync.mockReturnValue('now');
    expect(kept('reading')).toBe('now');
  });
  describe('when somebody leaves it to others', () => {
    /** A phone that holds what it was given. */
    const holding = (held: Map<string, unknown>) => {
      taro.getStorageSync.mockImplementation((key) => held.get(key) ?? '');
      taro.setStorageSync.mockImplementation((key, value) => held.set(key, value));
      taro.removeStorageSync.mockImplementation((key) => held.delete(key));
      taro.getStorageInfoSync.mockImplementation(() => ({ keys: [...held.keys()] }));
      taro.clearStorageSync.mockImplementation(() => held.clear());
      return held;
    };
    const before = () =>
      new Map(Object.entries({ session: 't', cars: ['京A12345'], 'draft-number': '1', reading: 'en' }));
    it.each<[string, () => void]>([
      ['each by its name', () => undefined],
      ['all at once where the names are not told', () => taro.getStorageInfoSync.mockImplementation(full)],
      ['all at once where Alipay answers with an error', () => taro.getStorageInfoSync.mockReturnValue({})],
    ])('is how they read and nothing else: %s', async (_how, befalls) => {
      const held = holding(before());
      befalls();
      const { forgetAll, kept } = await opened();
      forgetAll();
      expect([...held]).toEqual([['reading', 'en']]);
      expect(kept('cars')).toBeUndefined();
    });
    it('is not shown again in this run though the storage lets nothing go', async () => {
      holding(before());
      taro.removeStorageSync.mockImplementation(full);
      const { forgetAll, kept } = await opened();
      forgetAll();
      expect(['session', 'cars', 'draft-number'].map((key) => kept(key))).toEqual([undefined, undefined, undefined]);
      expect(kept('reading')).toBe('en');
    });
  });
});
