// Nothing of a person's is asked for or sent without a purpose.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { paths, pathsOf, domains, noteToReviewers } from '../../golive/console';
import { fieldsSent, kindOfField, requests } from '../../golive/privacy/fields';
import { callsIn } from '../../golive/privacy/interfaces';
import { kindOfInterface } from '../../golive/privacy/kinds';
import { linesOf, privacySetting, table } from '../../golive/privacy/guide';
import { packageOf } from '../../golive/package';
import { policy } from '../../src/i18n/topics/policy';
import { madeUpOperator } from '../support/settings/operator-settings';
import { readySettings } from './made-up-packages';

const built = packageOf('weapp', [{ name: 'x.js', text: 'wx.chooseImage(); wx.saveImageToPhotosAlbum()' }]);

/** What we wrote, as a package of its own: a browser's own files are in no mini-program. */
const written = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.h5.'))
  .map((name) => ({ name: name.replace(/tsx?$/, 'js'), text: readFileSync(join('src', name), 'utf8') }));

it('no private interface is called without a purpose', () => {
  const calls = [...callsIn(packageOf('weapp', written)).keys()];
  expect(calls.filter((name) => kindOfInterface(name) === undefined)).toEqual([]);
  expect(calls).toContain('setClipboardData');
});

it('words that every package has name neither platform: each package has its own file of those', () => {
  const shared = written.filter(({ name }) => /^i18n\/(?:zh-CN|en)\/(?!here)/.test(name));
  const naming = shared.filter(({ text }) => /(['`])(?:(?!\1).)*(?:微信|支付宝|WeChat|Alipay)/.test(text));
  expect(naming.map(({ name }) => name)).toEqual([]);
  expect(shared.length).toBeGreaterThan(20);
});

describe('what the app sends', () => {
  it('has a purpose for every field of the contract', () => {
    expect(fieldsSent().filter((field) => kindOfField(field) === undefined)).toEqual([]);
  });
  it('is every body that a route of people takes', () => {
    const routes = readdirSync('server/http', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join('server/http', file), 'utf8'));
    const bodies = routes.flatMap((text) =>
      [...text.matchAll(/schema: \{[^}]*\bbody: ([A-Z]\w+)/g)].map(([, name]) => name!),
    );
    expect(bodies.filter((name) => !(name in requests) && name !== 'String')).toEqual([]);
    expect(bodies.length).toBeGreaterThan(8);
  });
});

describe('the privacy guide', () => {
  it('names each call with its key, what it is for and how to reach the operator', () => {
    const { setting_list, owner_setting } = privacySetting(built, madeUpOperator());
    expect(setting_list.map(({ privacy_key }) => privacy_key).sort()).toEqual(
      ['Album', 'AlbumWriteOnly', 'EXIDNumber', 'EXOrderInfo', 'EXUserPublishContent', 'LicensePlate'].sort(),
    );
    expect(owner_setting).toMatchObject({ contact_phone: '0571-10000001' });
  });
  it('says of a write-only album that nothing is sent', () => {
    const [line] = privacySetting(built, madeUpOperator()).setting_list.filter(
      ({ privacy_key: key }) => key === 'AlbumWriteOnly',
    );
    expect(line!.privacy_text).toContain('不读取、不上传');
  });
  it('is a table of both languages with a row for each kind of the policy', () => {
    expect(table(built).split('\n')).toHaveLength(2 + Object.keys(policy.en.kinds).length);
    expect(linesOf(built).find(({ kind }) => kind === 'vehicle')?.fields).toEqual([
      'NewCar.lastSix',
      'NewCar.unitCode',
    ]);
  });
});

describe('what the consoles ask for', () => {
  it('are pages that the app has', () => {
    const config = readFileSync('src/app.config.ts', 'utf8');
    const named = [...pathsOf('weapp'), ...pathsOf('alipay')].filter((path) => path.startsWith('packages/'));
    const isThere = (path: string) => {
      const [, root, page] = /^(packages\/\w+)\/(.+)$/.exec(path)!;
      return config.includes(`'${root}'`) && config.includes(`'${page}'`);
    };
    expect(named.filter((path) => !isThere(path))).toEqual([]);
    expect(paths()).toContain('out_trade_no=${商品订单号}');
  });
  it('are the addresses of the settings, and a note that says whose service it is', () => {
    expect(domains(readySettings())).toContain('uploadFile: https://fines.example.cn');
    expect(noteToReviewers(readySettings())).toContain('示例1市公安局交通警察支队');
  });
});
