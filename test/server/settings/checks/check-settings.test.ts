import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { settingsFor } from '../../../../sandbox/settings';
import { openKeys } from '../../../../sandbox/kit/store/keys';
import { checkSettings } from '../../../../server/settings/checks/check-settings';
import { readSettings } from '../../../../server/settings/read-settings';
import { wholeSettings } from '../../../support/settings/whole-settings';

const folder = mkdtempSync(join(tmpdir(), 'fadan-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The whole settings with one of them changed, by its path; undefined takes it out. */
function changed(path: string, value: unknown): unknown {
  const whole = structuredClone(wholeSettings()) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop()!;
  const room = names.reduce((at, name) => at[name] as Record<string, unknown>, whole);
  if (value === undefined) delete room[last];
  else room[last] = value;
  return whole;
}

it('takes whole settings as they are, those of the sandbox too', async () => {
  expect(checkSettings(wholeSettings(), 'settings.json')).toEqual(wholeSettings());
  await openKeys(folder); // a folder of a sandbox with one merchant takes others in
  const sandbox = settingsFor(await openKeys(folder, 3), 'http://127.0.0.1:8701', {
    url: 'http://127.0.0.1:8702',
    credentials: { key: 'test', secret: 'test' },
    decisions: ['3301061700000127'],
  });
  expect(() => checkSettings({ ...wholeSettings(), ...sandbox }, 'settings.json')).not.toThrow();
  expect(sandbox.payees?.map(({ id }) => id)).toEqual(['shanghai', 'guangdong']);
});

const payee = (id: string, authority: string) => {
  const { wechatPay, alipay } = wholeSettings();
  return { id, name: '示例专户', authorities: [authority], wechatPay, alipay };
};
it.each([
  [[payee('hangzhou', '3301'), payee('hangzhou', '3302')], 'payees: two are named hangzhou'],
  [[payee('hangzhou', '3301'), payee('ningbo', '3301')], 'payees: two take the fines of 3301'],
  [[payee('main', '3301')], 'payees.0.id is not a short name in small letters, not main'],
  [[payee('hangzhou', '浙A')], 'payees.0.authorities.0 is not the first digits of decision numbers'],
])('refuses payees between whom chance would choose: %#', (payees, said) => {
  expect(() => checkSettings({ ...wholeSettings(), payees }, 'settings.json')).toThrow(said);
});

const operatorsFrom = (issuer: string) => ({
  issuer,
  clientId: 'fadan',
  clientSecret: 'secret',
  roleClaim: 'roles',
  roles: { look: ['look'], act: ['act'], audit: ['audit'] },
});
it.each(['https://sign-in.example.cn/realms/police', 'http://127.0.0.1:8701/identity', 'http://localhost:9000'])(
  'takes operators from %s',
  (issuer) => {
    const operators = operatorsFrom(issuer);
    expect(checkSettings({ ...wholeSettings(), operators }, 'settings.json')).toMatchObject({ operators });
  },
);
const webhook = (id: string, more: object = {}) => ({
  id,
  url: 'https://ledger.example.cn/hook',
  secrets: [`whsec_${'a'.repeat(44)}`],
  ...more,
});
it.each([
  [[webhook('ledger'), webhook('ledger')], 'webhooks: two are named ledger'],
  [
    [webhook('ledger', { url: 'http://ledger.example.cn/' })],
    'webhooks.0.url is not an address that begins with https',
  ],
  [[webhook('ledger', { secrets: ['geheim'] })], 'webhooks.0.secrets.0 is not whsec_ and 24 to 64 bytes in base64'],
  [[webhook('ledger', { secrets: [] })], 'webhooks.0.secrets is not a list of one secret'],
  [[webhook('ledger', { authorities: ['浙A'] })], 'webhooks.0.authorities.0 is not the first digits'],
])('refuses webhooks that would tell the wrong, or anybody: %#', (webhooks, said) => {
  expect(() => checkSettings({ ...wholeSettings(), production: true, webhooks }, 'settings.json')).toThrow(said);
});

it.each([
  ['publicUrl', 'http://fines.example.cn'],
  ['bureau.url', 'http://bureau.example.cn'],
  ['wechat.apiUrl', 'http://api.weixin.qq.com'],
  ['wechatPay.apiUrl2', 'http://127.0.0.1.example.cn'],
  ['alipay.endpoint', 'http://openapi.alipay.com'],
  ['traces', { url: 'http://collector/v1/traces' }],
])('asks nobody in the clear in production: %s', (path, value) => {
  const said = 'is not an address that begins with https://';
  expect(() => checkSettings(changed(path, value), 'settings.json')).toThrow(said);
  const here = JSON.parse(JSON.stringify(value).replace(/http:\/\/[^/"]+/, 'http://127.0.0.1:9999')) as unknown;
  expect(() => checkSettings(changed(path, here), 'settings.json')).not.toThrow();
});

describe('settings that would start and then fail', () => {
  it.each([
    ['limits.bureua', { perMinute: 1, burst: 1 }, 'limits.bureua is not a setting: did you mean bureau?'],
    ['watching.perMintue', 3, 'watching.perMintue is not a setting: did you mean perMinute?'],
    ['colour', 'red', 'colour is not a setting: take it out; known here are'],
    ['limits.bureau.perMinute', 0, 'limits.bureau.perMinute is not a number above 0'],
    ['bureau.secret', '', "bureau.secret is empty: write the bureau's secret"],
    ['bureau.key', '  ', "bureau.key is not the bureau's key"],
    ['dataKey', undefined, 'dataKey is missing: write 32 bytes in hex, as `openssl rand -hex 32` writes them'],
    ['dataKey', 'abc', 'dataKey is not 32 bytes in hex, as `openssl rand -hex 32` writes them'],
    [
      'operators',
      operatorsFrom('http://sign-in.example.cn'),
      "operators.issuer is not the provider's address, which begins with",
    ],
    [
      'operators',
      { ...operatorsFrom('https://sign-in.example.cn'), roles: { look: ['a'], act: [] } },
      'operators.roles',
    ],
    [
      'operators',
      { ...operatorsFrom('https://sign-in.example.cn'), clientSecret: '' },
      'operators.clientSecret is empty',
    ],
    ['port', '8080', 'port is not a port from 1 to 65535'],
    ['port', 0, 'port is not a port from 1 to 65535'],
    ['publicUrl', 'fines.example.cn', 'publicUrl is not an address that begins with https://'],
    ['database', { kind: 'mysql', url: 'x' }, 'database is not one of pglite, postgres'],
    ['database', { kind: 'postgres', url: '' }, 'database.url is empty: write an address that begins with postgres://'],
    ['database', { kind: 'pglite' }, 'database.folder is missing: write a folder'],
    [
      'holidayNotices',
      [
        {
          year: 2027,
          instrument: '国办发明电〔2026〕1号',
          publishedOn: '2026-11-25',
          daysOff: ['2026-02-30'],
          daysWorked: [],
        },
      ],
      'holidayNotices.0.daysOff.0 is not a day as 2027-01-01',
    ],
    ['alipay.bill', 'bill', 'alipay.bill is not one of trade, signcustomer'],
    ['wechatPay.apiV3Key', 'short', 'wechatPay.apiV3Key is not the APIv3 key, 32 characters'],
    ['wechatPay.publicKeys', { X: '' }, 'wechatPay.publicKeys.X is empty: write a public key of WeChat Pay'],
    ['sources', [{}], 'sources.0.region is missing: write the digits that the decision numbers begin with'],
  ])('%s %j', (path, value, line) => {
    expect(() => checkSettings(changed(path, value), 'settings.json')).toThrow(`settings.json: ${line}`);
  });
});

it('never prints what may be a key', () => {
  expect(() => checkSettings(changed('dataKey', 'my-secret-key'), 'settings.json')).not.toThrow(/my-secret-key/);
});

describe('a settings file', () => {
  const written = (text: string, mode = 0o600) => {
    const file = join(folder, `settings-${mode.toString(8)}.json`);
    writeFileSync(file, text, { mode });
    chmodSync(file, mode);
    return file;
  };
  it('may begin with the mark that some editors write', () => {
    expect(readSettings(written(`\uFEFF${JSON.stringify(wholeSettings())}`)).port).toBe(8080);
  });
  it('that is no JSON is named with its line, and nothing of it is printed', () => {
    const file = written('{\n  "dataKey": "abcdef",\n}\n');
    expect(() => readSettings(file)).toThrow(
      /^FADAN_SETTINGS: .*settings-600\.json is not JSON at line 3: mend it there/,
    );
    expect(() => readSettings(file)).not.toThrow(/abcdef/);
  });
  it('that everybody on the machine may read is refused in production', () => {
    const open = written(JSON.stringify(wholeSettings()), 0o644);
    expect(() => readSettings(open)).toThrow(
      `${open}: everybody on this machine may read its keys or write them: chmod 640 it`,
    );
    expect(readSettings(written(JSON.stringify(wholeSettings()), 0o640)).port).toBe(8080);
    expect(readSettings(written(JSON.stringify({ ...wholeSettings(), production: false }), 0o604)).port).toBe(8080);
  });
  it('that is not there is said to be not there', () => {
    expect(() => readSettings('/nowhere.json')).toThrow(
      'FADAN_SETTINGS: /nowhere.json: there is no such file: name a JSON file of settings',
    );
    expect(() => readSettings(folder)).toThrow('it is a folder');
  });
});

it.each(['10.0.0.0', '10.0.0.0/33', 'proxy.example.cn/24', '10.0.0.0/'])('takes %j for no network', (network) => {
  expect(() => checkSettings({ ...wholeSettings(), trustedProxies: [network] }, 'settings.json')).toThrow(
    'trustedProxies.0 is not a network as 10.1.2.0/24',
  );
  expect(() => checkSettings({ ...wholeSettings(), trustedProxies: ['10.1.2.0/24', 'fd00::/8'] }, 'x')).not.toThrow();
});
