import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cutNames } from '../../golive/release/cut-names';
import { inlineStyles } from '../../golive/release/inline-styles';
import { tidyPackage } from '../../golive/release/tidy-package';

describe('the names of interfaces that nobody calls', () => {
  it.each([
    ['new Set(["login","getLocation","request"])', 'new Set(["login","request"])'],
    ['new Set(["getLocation"])', 'new Set([])'],
    ['new Set(["login","getLocation"])', 'new Set(["login",])'],
    ['a={getLocation:{alias:"x"},login:1}', 'a={login:1}'],
    ['a={login:{b:["getLocation"]},getLocation:2}', 'a={login:{b:[]},}'],
    ['a={getLocation:{b:["getLocation"]},login:1}', 'a={login:1}'],
    ['my.getLocation()', 'my.getLocation()'],
  ])('%s', (script, without) => {
    expect(cutNames(script, ['getLocation'])).toBe(without);
  });
});

describe('a package after its build', () => {
  const long = '1454bbc30c2cf14aa2d6305321149ce6';
  const files = {
    'app.js': 'require("./taro.js")',
    'app.js.LICENSE.txt': 'MIT',
    'taro.js': 'a=["getLocation","chooseImage"]',
    'vendors.js': '',
    'pages/x/index.js': `require("../../sub-common/${long}.js"); Taro.chooseImage()`,
    [`sub-common/${long}.js`]: '',
  };
  function tidied(): Record<string, string> {
    const folder = mkdtempSync(join(tmpdir(), 'fadan-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    tidyPackage('alipay', folder);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const texts = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    rmSync(folder, { recursive: true });
    return texts;
  }
  it('keeps no licences, no names like keys, and the names of the interfaces that it calls', () => {
    expect(tidied()).toEqual({
      'app.js': 'require("./taro.js")',
      'taro.js': 'var tt;a=["chooseImage"]',
      'vendors.js': '',
      'pages/x/index.js': 'require("../../sub-common/1454bbc3.js"); Taro.chooseImage()',
      'sub-common/1454bbc3.js': '',
    });
  });
});

describe('the web app after its build', () => {
  const page = '<title>罚单</title><link href="/app/css/app.0a1b.css" rel="stylesheet"><b>罚单</b>';
  function folderWith(files: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), 'fadan-'));
    mkdirSync(join(folder, 'css'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return folder;
  }
  const pageIn = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

  it("says the operator's name before a script has run", () => {
    const folder = folderWith({ 'index.html': page });
    tidyPackage('h5', folder, 'A<B>市罚单');
    expect(pageIn(folder)).toContain('<title>AB市罚单</title>');
    expect(pageIn(folder)).toContain('<b>AB市罚单</b>');
  });
  it("carries the app's own sheet in the page", () => {
    const folder = folderWith({ 'index.html': page, 'css/app.0a1b.css': '.a{content:"$&"}' });
    inlineStyles(folder);
    expect(pageIn(folder)).toBe('<title>罚单</title><style>.a{content:"$&"}</style><b>罚单</b>');
  });
  it('is no app without its sheet', () => {
    expect(() => inlineStyles(folderWith({ 'index.html': '<title>罚单</title>' }))).toThrow('names no sheet');
  });
});
