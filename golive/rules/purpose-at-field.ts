import { garage } from '../../src/i18n/zh-CN/garage';
import { ownScripts } from '../package';
import { absent, ofPackages } from '../rule';

const lines = [garage.numberWhy, garage.lastSixWhy];

/** At each field that asks for a number of a person, one line says what for. */
export const purposeAtField = ofPackages(
  {
    row: 3,
    name: 'purpose at the field',
    source: 'App违法违规收集使用个人信息行为认定方法, 二(三)',
    why: 'who asks for a licence or an identity number says at the same moment what for',
    mend: 'say it in the hint of the field (src/i18n, garage)',
  },
  ['weapp', 'alipay', 'h5'],
  (built) =>
    lines
      .filter((line) => !ownScripts(built).some(({ text }) => text.includes(line)))
      .map((line) => absent(`“${line}”`)),
);
