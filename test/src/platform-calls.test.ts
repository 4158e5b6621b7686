import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

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
/** Of Taro's own, not of a platform. */
const ofTaro = ['getCurrentPages', 'getCurrentInstance'];

const textOf = (folder: string, ending: RegExp): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
const sources = textOf('src', /\.tsx?$/);
const callsOf = (text: string, object: string): string[] =>
  [...new Set([...text.matchAll(new RegExp(`\\b${object}\\.([a-zA-Z]+)\\b`, 'g'))].map(([, call]) => call!))].sort();

/** The comment that stands before a call in a vendor's types; undefined where the types know no such call. */
function described(types: string, declaration: RegExp): string | undefined {
  const at = declaration.exec(types)?.index;
  return at === undefined ? undefined : types.slice(types.lastIndexOf('/**', at), at);
}
const wechatTypes = textOf('node_modules/miniprogram-api-typings/types/wx', /api\.d\.ts$/);
const alipayTypes = textOf('node_modules/@mini-types/my/types', /\.d\.ts$/);
const inWechat = (call: string) => described(wechatTypes, new RegExp(`\n {8}${call}(<|\\()`));
const inAlipay = (call: string) => described(alipayTypes, new RegExp(`export function ${call}\\b`));

describe('what is called in WeChat', () => {
  const calls = [...callsOf(sources, 'Taro'), ...callsOf(sources, 'wx')].filter((call) => !ofTaro.includes(call));
  it.each(calls)('%s is known, not withdrawn, and in the oldest base library', (call) => {
    const text = inWechat(call);
    expect(text).toBeDefined();
    if (text!.includes('@deprecated')) expect(knownOlder[call]).toBeDefined();
    // The first version that a comment names is the call's own; later ones are of its parts.
    const since = /需要基础库：? *`?([0-9.]+)/.exec(text!)?.[1] ?? '1.0.0';
    expect(since.localeCompare(oldestBase, 'en', { numeric: true })).toBeLessThanOrEqual(0);
  });
});

describe('what is called in Alipay', () => {
  it.each(callsOf(sources, 'my').filter((call) => call !== 'getClipboard'))('%s is known and not withdrawn', (call) => {
    const text = inAlipay(call);
    if (text === undefined || text.includes('@deprecated')) expect(knownOlder[call]).toBeDefined();
  });
  it('is not the clipboard, which is withdrawn from general use', () => {
    expect(inAlipay('getClipboard')).toContain('@deprecated');
    expect(sources).not.toMatch(/my\.getClipboard\(/);
  });
});
