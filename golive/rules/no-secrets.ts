import type { Settings } from '../../server/settings';
import { matching, type Found } from '../package';
import { ofPackages } from '../rule';

/** 32 hex digits are how WeChat writes an AppSecret: its scan takes any such word for one. */
const likeSecret = /(?<![0-9a-zA-Z])[0-9a-f]{32}(?![0-9a-zA-Z])|-----BEGIN [A-Z ]*PRIVATE KEY|\b[Aa]pp_?[Ss]ecret\b/;

export const noSecrets = ofPackages(
  {
    row: 14,
    name: 'no secrets',
    source: 'developers.weixin.qq.com/community/develop/doc/000c6e80dc8e5804d23e125fb5b400',
    why: 'whatever is in a package is public; WeChat refuses one in which it finds an AppSecret',
    mend: 'keep keys in the settings of the service; names of files are shortened by `npm run golive -- release`',
  },
  ['weapp', 'alipay', 'h5'],
  (built, settings) => [
    ...matching(built.files, likeSecret),
    ...built.files.filter(({ name }) => likeSecret.test(name)).map(({ name }) => ({ file: name, says: 'its name' })),
    ...built.files.filter(({ name }) => name.endsWith('.map')).map(({ name }) => ({ file: name, says: 'source map' })),
    ...secretsOf(settings).flatMap(([path, secret]): Found[] =>
      built.files.filter(({ text }) => text.includes(secret)).map(({ name }) => ({ file: name, says: path })),
    ),
  ],
);

const secretsOf = (settings: Settings | undefined): [path: string, secret: string][] =>
  settings
    ? [
        ['wechat.appSecret', settings.wechat.appSecret],
        ['wechat.webAppSecret', settings.wechat.webAppSecret],
        ['wechatPay.apiV3Key', settings.wechatPay.apiV3Key],
        ...(settings.payees ?? []).map(({ id, wechatPay }) => [`${id}.wechatPay.apiV3Key`, wechatPay?.apiV3Key ?? '']),
        ...(settings.webhooks ?? []).flatMap(({ id, secrets }) => secrets.map((secret) => [`webhooks.${id}`, secret])),
        ['bureau.secret', settings.bureau.secret],
        ['dataKey', settings.dataKey],
      ].filter((pair): pair is [string, string] => pair[1]!.length >= 12)
    : [];
