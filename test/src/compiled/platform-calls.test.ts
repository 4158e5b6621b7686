import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { platformCalls } from './compiled-calls';

/** docs/platforms.md: the oldest base library of WeChat that the mini-program is for. */
const oldestBase = '2.9.0';

/** Withdrawn or unknown to the vendors' types, and why we call them all the same. */
const knownOlder: Record<string, string> = {
  getSystemInfoSync:
    'its successors begin with base library 2.20.1; read once, guarded, for language and size of letters',
  chooseImage: 'its successor compresses to no size of ours and begins with 2.10.0; Alipay has the same name',
  createCameraContext:
    "Alipay's types leave it out; opendocs.alipay.com/mini/api/media/camera/my.createCameraContext has it",
};
/** Newer than the oldest base library, and what is done where it is missing. */
const guarded: Record<string, string> = {
  shareFileMessage: 'the text is copied instead (platform/hand-over)',
  getFuzzyLocation: '"not found this time", and a city is chosen (platform/location)',
};
/** No calls: what stands on the platform's object (wx.env has its folder since 2.0). */
const properties = new Set(['env']);
const typesIn = (folder: string, ending: RegExp): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');

/** The comment that stands before a call in a vendor's types; undefined where the types know no such call. */
function described(types: string, declaration: RegExp): string | undefined {
  const at = declaration.exec(types)?.index;
  return at === undefined ? undefined : types.slice(types.lastIndexOf('/**', at), at);
}
const wechatTypes = typesIn('node_modules/miniprogram-api-typings/types/wx', /api\.d\.ts$/);
const alipayTypes = typesIn('node_modules/@mini-types/my/types', /\.d\.ts$/);
const inWechat = (call: string) => described(wechatTypes, new RegExp(`\n {8}${call}(<|\\()`));
const inAlipay = (call: string) => described(alipayTypes, new RegExp(`export function ${call}\\b`));

const isBuilt = existsSync('dist/weapp.built-from') && existsSync('dist/alipay.built-from');

(isBuilt ? describe : describe.skip)('the calls of the compiled packages', () => {
  const [wechat, alipay] = [platformCalls('weapp'), platformCalls('alipay')];

  it.each(wechat.filter((call) => !properties.has(call)))(
    '%s is known in WeChat, not withdrawn, and in the oldest base library',
    (call) => {
      const text = inWechat(call);
      expect(text).toBeDefined();
      if (text!.includes('@deprecated')) expect(knownOlder[call]).toBeDefined();
      // The first version that a comment names is the call's own; later ones are of its parts, and of plug-ins.
      const since = /(?<!插件中使用：)需要基础库：? *`?([0-9.]+)/.exec(text!)?.[1] ?? '1.0.0';
      if (!guarded[call]) expect(since.localeCompare(oldestBase, 'en', { numeric: true })).toBeLessThanOrEqual(0);
    },
  );
  it.each(alipay)('%s is known in Alipay and not withdrawn', (call) => {
    const text = inAlipay(call);
    if (text === undefined || text.includes('@deprecated')) expect(knownOlder[call]).toBeDefined();
  });
  it('are not the clipboard in Alipay, which is withdrawn from general use', () => {
    expect(inAlipay('getClipboard')).toContain('@deprecated');
    expect(alipay).not.toContain('getClipboard');
  });
  it('are found: those that the flows rest on are among them', () => {
    expect(wechat).toEqual(expect.arrayContaining(['requestPayment', 'request', 'redirectTo']));
    expect(alipay).toEqual(expect.arrayContaining(['tradePay', 'request', 'redirectTo', 'scan']));
  });
});
