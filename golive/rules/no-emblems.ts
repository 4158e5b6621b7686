import { matching, ownScripts } from '../package';
import { ofPackages } from '../rule';

const ours = /^assets\/bar\/[a-z-]+\.png$/;

export const noEmblems = ofPackages(
  {
    row: 24,
    name: 'no emblems',
    source: 'developers.weixin.qq.com/community/develop/article/doc/000ac8080740a8d703bafdfdd56413',
    why: 'the national emblem, the flag and the police badge may not be used, nor a logo of somebody else',
    mend: 'take the picture out',
  },
  ['weapp', 'alipay', 'h5'],
  (built) => [
    ...built.files
      .filter(({ name }) => /\.(png|jpe?g|gif|webp|svg)$/.test(name) && built.target !== 'h5' && !ours.test(name))
      .map(({ name }) => ({ file: name, says: 'a picture that nobody has named' })),
    ...matching(ownScripts(built), /国徽|警徽|国旗|党徽/),
  ],
);
