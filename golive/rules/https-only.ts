import { matching, ownScripts, type Found } from '../package';
import { ofBoth, ofPackages, ofSettings } from '../rule';

const words = {
  row: 11,
  name: 'https on a filed host',
  source: 'developers.weixin.qq.com/community/develop/doc/00020457684790b23b5f6028c5b400',
  why: 'a phone opens no http, no number of a machine and no port; review runs on the real address',
  mend: 'set publicUrl to the https address of the filed host and build by `npm run golive -- release`',
};
/** Names of XML are no addresses. */
const unsafe = /http:\/\/(?!www\.w3\.org\/)[\w.:[\]-]+|https:\/\/(\d{1,3}(\.\d{1,3}){3}|localhost|[\w.-]+:\d+)/;

export const httpsOnly = ofBoth(
  words,
  ofPackages(words, ['weapp', 'alipay'], (built, settings) => [
    ...matching(ownScripts(built), unsafe),
    ...notOurs(
      settings?.publicUrl,
      ownScripts(built).some(({ text }) => text.includes(settings?.publicUrl ?? '-')),
    ),
  ]),
  ofSettings(words, ({ publicUrl }) =>
    publicUrl !== undefined && (!publicUrl.startsWith('https://') || unsafe.test(publicUrl))
      ? [{ file: 'publicUrl', says: publicUrl }]
      : [],
  ),
);

const notOurs = (publicUrl: string | undefined, isNamed: boolean): Found[] =>
  publicUrl === undefined || isNamed ? [] : [{ file: 'scripts', says: `do not ask ${publicUrl}` }];
