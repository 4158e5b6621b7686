// The rules of the platforms' review (docs/go-live.md): a package that is taken, and each rule broken once.
import { describe, expect, it } from '@jest/globals';
import { report, unmetBy } from '../../golive/check';
import { rules } from '../../golive/rules';
import type { Settings } from '../../server/settings';
import { madeUpOperator } from '../support/settings/operator-settings';
import { packages, readySettings, type Files } from './made-up-packages';

const unmetRows = (planted: Parameters<typeof packages>[0], settings: Settings | undefined = readySettings()) =>
  unmetBy({ packages: packages(planted), settings }).map(({ rule }) => rule.row);
const said = (text: string): Record<'weapp', Files> => ({ weapp: { 'packages/x/index.js': `say("${text}")` } });
const without = <K extends keyof Settings>(key: K): Settings => ({ ...readySettings(), [key]: undefined });
const app = (change: object): Record<'weapp', Files> => ({
  weapp: {
    'app.json': JSON.stringify({
      ...(JSON.parse(packages()[0]!.text('app.json')) as object),
      ...change,
    }),
  },
});
const operator = (change: object): Settings => ({
  ...readySettings(),
  operator: { ...madeUpOperator(), ...change },
});

describe('what would be refused', () => {
  it('is nothing, in packages and settings that meet every rule', () => {
    expect(report(unmetBy({ packages: packages(), settings: readySettings() }))).toBe(
      `${rules.length} of ${rules.length} rules are met.`,
    );
  });
  it.each<[row: number, what: string, planted: Parameters<typeof packages>[0]]>([
    [1, 'a profile asked for', { weapp: { 'x.js': 'wx.getUserProfile()', 'taro.js': 'getUserProfile' } }],
    [3, 'a field that does not say what for', { h5: { 'js/app.js': 'say("t-elder t-unnamed")' } }],
    [4, 'no policy', app({ subPackages: [{ root: 'packages/me', pages: ['about/index'] }] })],
    [5, 'no page of contacts', app({ subPackages: [{ root: 'packages/me', pages: ['privacy/index'] }] })],
    [6, 'a call without a purpose', { weapp: { 'x.js': 'wx.chooseAddress()' } }],
    [7, 'a name that only the framework knows', { weapp: { 'taro.js': 'a=["getLocation"]' } }],
    [8, 'location declared and not called', app({ requiredPrivateInfos: ['getLocation'] })],
    [9, 'no example', app({ subPackages: [{ root: 'packages/me', pages: ['about/index', 'privacy/index'] }] })],
    [10, 'something that comes later', said('即将上线')],
    [11, 'an address of this machine', said('http://127.0.0.1:8700')],
    [11, 'a port', { alipay: { 'x.js': 'console.log("https://fines.example.cn:8443")' } }],
    [12, "a tourist's app id", { weapp: { 'project.config.json': '{"appid":"touristappid"}' } }],
    [
      12,
      'domains that nobody checks',
      { weapp: { 'project.config.json': '{"appid":"wx0000000000000000","setting":{"urlCheck":false}}' } },
    ],
    [12, "no app id of Alipay's", { alipay: { 'mini.project.json': '{"format":2}' } }],
    [13, 'a licence that no page needs', { weapp: { 'app.js.LICENSE.txt': 'MIT' } }],
    [13, 'code that is loaded at once', app({ lazyCodeLoading: undefined })],
    [14, 'a word like an AppSecret', said('0123456789abcdef0123456789abcdef')],
    [14, 'a source map', { h5: { 'js/app.js.map': '{}' } }],
    [15, 'a name that nobody declares', { alipay: { 'x.js': 'tt.request()' } }],
    [16, 'pages that ask for nothing in particular', { weapp: { 'pages/home/index.js': 'say("t-elder")' } }],
    [19, 'the other platform named', said('去支付宝缴')],
    [19, 'the other platform named, in English', { alipay: { 'x.js': 'console.log("Open WeChat")' } }],
    [20, 'another app', said('请到“交管12123”查看')],
    [22, 'a claim that no setting bears out', said('只向您显示交警系统的数据')],
    [23, 'another name', app({ window: { navigationBarTitleText: '罚单' } })],
    [24, 'an emblem', { weapp: { 'assets/emblem.png': '' } }],
    [26, 'a web view', { weapp: { 'base.wxml': '<web-view src="x"/>' } }],
    [28, 'no way from the order centre', { weapp: { 'packages/pay/result/index.js': '' } }],
    [30, 'no way to the ministry', { h5: { 'js/app.js': 'say()' } }],
    [32, 'no entry for older people', { alipay: { 'pages/home/index.js': 'console.log("t-unnamed")' } }],
    [32, 'letters that grow too little', { h5: { 'css/app.css': '.page--large{--scale:1.4}' } }],
    [33, 'a host abroad', said('https://fonts.googleapis.com/css')],
  ])('%i: %s', (row, _what, planted) => {
    expect(unmetRows(planted)).toContain(row);
  });
  it.each<[row: number, what: string, settings: Settings]>([
    [4, 'no word on how long data is kept', without('operator')],
    [5, 'nobody to call', without('operator')],
    [9, 'real fines called examples', exampleOf(readySettings().bureau)],
    [10, 'messages of a trial', { ...readySettings(), messages: trial() }],
    [11, 'an address without https', { ...readySettings(), publicUrl: 'http://fines.example.cn' }],
    [14, 'a key of the settings in a package', { ...readySettings(), dataKey: 'https://fines.example.cn' }],
    [17, 'words of users that nobody checks', without('contentCheck')],
    [23, 'one broad word for a name', operator({ appName: { 'zh-CN': '罚单', en: 'Fines' } })],
    [29, 'no terms of refund', without('operator')],
    [30, 'an ICP number that is none', operator({ icp: '12345678' })],
    [31, 'a mini-program that is not filed', operator({ records: { weapp: '浙ICP备12345678号-2X' } })],
  ])('%i: %s', (row, _what, settings) => {
    expect(unmetRows({}, settings)).toContain(row);
  });
  it('is told with the place, the reason and what to do', () => {
    const told = report(unmetBy({ packages: packages(said('敬请期待')), settings: readySettings() }));
    expect(told).toContain('weapp packages/x/index.js: 敬请期待');
    expect(told).toMatch(/why: .*\n {3}mend: .*\n {3}source: /);
  });
  it('has a broken case here for every rule', () => {
    const rows = new Set(rules.map(({ row }) => row));
    expect([...rows].sort((a, b) => a - b)).toEqual([
      1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 22, 23, 24, 26, 28, 29, 30, 31, 32, 33,
    ]);
  });
});

function exampleOf(bureau: Settings['bureau']): Settings {
  return { ...readySettings(), examples: { bureau, decisions: ['3301061700000127'], perMinute: 1, burst: 1 } };
}

function trial(): NonNullable<Settings['messages']> {
  return { wechat: { templateId: 't', page: 'p', fields: {}, state: 'trial' } };
}
