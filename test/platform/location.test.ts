// Where the phone is, on each platform: found, refused, switched off, or never answered.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { metresBetween } from '../../domain/places/distance';
import { whereAmI as ofAlipay } from '../../src/platform/location/index.alipay';
import { whereAmI as ofWechat } from '../../src/platform/location/index.weapp';
import { toGcj } from '../../src/platform/location/to-gcj';

type Platform = Record<string, (options: { success(place: object): void; fail(failure: object): void }) => void>;
const says =
  (answer: object) =>
  ({ success }: Parameters<Platform[string]>[0]) =>
    success(answer);
const fails =
  (failure: object) =>
  ({ fail }: Parameters<Platform[string]>[0]) =>
    fail(failure);
const globals = globalThis as unknown as { wx: Platform; my: Platform };
beforeEach(() => void Object.assign(globals, { wx: {}, my: {} }));
afterEach(() => void jest.useRealTimers());

const beijing = { kind: 'here', latitude: 39.9, longitude: 116.4 };

describe('in WeChat', () => {
  it('is the rough place', async () => {
    globals.wx.getFuzzyLocation = says({ latitude: 39.9, longitude: 116.4 });
    expect(await ofWechat()).toEqual(beijing);
  });
  it.each([
    [{ errMsg: 'getFuzzyLocation:fail auth deny' }, 'denied'],
    [{ errMsg: 'getFuzzyLocation:fail:auth denied' }, 'denied'],
    [{ errMsg: 'getFuzzyLocation:fail privacy permission is not authorized', errno: 104 }, 'denied'],
    [{ errMsg: 'getFuzzyLocation:fail system permission denied' }, 'off'],
    [{ errMsg: 'getFuzzyLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF' }, 'off'],
    [{ errMsg: 'getFuzzyLocation:fail timeout' }, 'failed'],
    [{ errMsg: 'getFuzzyLocation:fail api scope is not declared in the privacy agreement', errno: 112 }, 'failed'],
    [{ errMsg: 'getFuzzyLocation:fail the api need to be declared in the requiredPrivateInfos field' }, 'failed'],
    [{}, 'failed'],
  ])('that says %j is %s', async (failure, kind) => {
    globals.wx.getFuzzyLocation = fails(failure);
    expect(await ofWechat()).toEqual({ kind });
  });
  it('that is too old for it, throws, or tells zero for not knowing has found nothing', async () => {
    expect(await ofWechat()).toEqual({ kind: 'failed' });
    globals.wx.getFuzzyLocation = () => {
      throw new Error('not declared');
    };
    expect(await ofWechat()).toEqual({ kind: 'failed' });
    globals.wx.getFuzzyLocation = says({ latitude: 0, longitude: 0 });
    expect(await ofWechat()).toEqual({ kind: 'failed' });
  });
  it('that never answers is not waited for', async () => {
    jest.useFakeTimers();
    globals.wx.getFuzzyLocation = () => undefined;
    const finding = ofWechat();
    await jest.advanceTimersByTimeAsync(12_000);
    expect(await finding).toEqual({ kind: 'failed' });
  });
});

describe('in Alipay', () => {
  it('comes as texts', async () => {
    globals.my.getLocation = says({ latitude: '39.9', longitude: '116.4' });
    expect(await ofAlipay()).toEqual(beijing);
  });
  it.each([
    [11, 'off'],
    ['2001', 'denied'],
    [13, 'failed'],
  ])('that fails with %s is %s', async (error, kind) => {
    globals.my.getLocation = fails({ error });
    expect(await ofAlipay()).toEqual({ kind });
  });
});

// Pairs of googollee/eviltransform's own test.
it.each([
  ['Shanghai', [31.1774276, 121.5272106], [31.17530398364597, 121.531541859215]],
  ['Shenzhen', [22.543847, 113.912316], [22.540796131694766, 113.9171764808363]],
  ['Beijing', [39.911954, 116.377817], [39.91334545536069, 116.38404722455657]],
] as const)('a place of %s that a browser tells is moved to where maps have it', (_city, wgs, gcj) => {
  const at = ([latitude, longitude]: readonly [number, number]) => ({ latitude, longitude });
  expect(metresBetween(toGcj(at(wgs)), at(gcj))).toBeLessThan(1);
});
