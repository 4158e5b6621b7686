import { appJson, matching } from '../package';
import { ofPackages } from '../rule';

export const noWayOut = ofPackages(
  {
    row: 26,
    name: 'no web view, plugin or advertisement',
    source: 'developers.weixin.qq.com/community/develop/doc/00026c872ecc182e9e416d3b761c00',
    why: 'a web view needs a domain of business, a plugin a contract, an advertisement a category of its own',
    mend: 'take it out of the package',
  },
  ['weapp', 'alipay'],
  (built) => [
    ...(appJson(built).plugins ? [{ file: 'app.json', says: 'plugins' }] : []),
    ...matching(
      built.files.filter(({ name }) => /\.(wxml|axml)$/.test(name)),
      /<(web-view|ad|ad-custom|official-account-publish)\b/,
    ),
  ],
);
