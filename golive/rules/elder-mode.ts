import { ownScripts } from '../package';
import { absent, ofPackages } from '../rule';

const entry = 't-elder';
const scale = /--scale:\s*1\.9\b/;

export const elderMode = ofPackages(
  {
    row: 32,
    name: 'mode for older people',
    source: '互联网应用适老化通用设计规范 (工信部 2021)',
    why: 'a service of the government has an entry on its home page or in its first prompt, letters up to 30 pt, targets of 60',
    mend: 'keep the entry on the home page and the sizes in src/ui',
  },
  ['weapp', 'alipay', 'h5'],
  (built) => [
    ...(ownScripts(built).some(({ text }) => text.includes(entry)) ? [] : [absent(`the entry ${entry}`)]),
    ...(built.files.some(({ name, text }) => /css$|ss$/.test(name) && scale.test(text))
      ? []
      : [absent('a scale of 1.9')]),
  ],
);
