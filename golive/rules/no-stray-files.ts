import { appJson } from '../package';
import { ofPackages } from '../rule';

/** Taro writes .browserslistrc for Alipay's tool, which fails without it. */
const wanted = /\.(js|json|wxml|wxss|axml|acss|wxs|sjs|png|html|css)$|^\.browserslistrc$/;

export const noStrayFiles = ofPackages(
  {
    row: 13,
    name: 'no stray files',
    source: 'blog.csdn.net/qq_57278020/article/details/126140786',
    why: 'the upload lists files that no page needs, and wants code that is loaded when it is used',
    mend: 'build by `npm run golive -- release`, which leaves them out',
  },
  ['weapp', 'alipay'],
  (built) => [
    ...built.files.filter(({ name }) => !wanted.test(name)).map(({ name }) => ({ file: name, says: 'is not needed' })),
    ...(built.target === 'weapp' && appJson(built).lazyCodeLoading !== 'requiredComponents'
      ? [{ file: 'app.json', says: 'lazyCodeLoading is not requiredComponents' }]
      : []),
  ],
);
