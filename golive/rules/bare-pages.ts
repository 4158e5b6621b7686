import { ownScripts } from '../package';
import { absent, ofPackages } from '../rule';

/** The screen that stands where a page was opened without saying of what (src/features/screen/missing/unnamed.tsx). */
const marker = 't-unnamed';

export const barePages = ofPackages(
  {
    row: 16,
    name: 'pages opened bare',
    source: 'github.com/AlipayDocs/open-docs, 全息检测, 稳定性',
    why: 'a robot opens every page by its path: it must make no failing call and have a way home',
    mend: 'name the parameter that the page needs in src/features/screen/missing/needs.ts',
  },
  ['weapp', 'alipay', 'h5'],
  (built) => (ownScripts(built).some(({ text }) => text.includes(marker)) ? [] : [absent(marker)]),
);
