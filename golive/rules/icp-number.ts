import { ownScripts } from '../package';
import { absent, missing, ofBoth, ofPackages, ofSettings } from '../rule';

const words = {
  row: 30,
  name: 'ICP number on the web page',
  source: '非经营性互联网信息服务备案管理办法 (令33号), art. 13, 25',
  why: "the number stands at the foot of the web home and leads to the ministry's page",
  mend: 'fill in operator.icp in the settings',
};
const ministry = 'beian.miit.gov.cn';

export const icpNumber = ofBoth(
  words,
  ofPackages(words, ['h5'], (built) =>
    ownScripts(built).some(({ text }) => text.includes(ministry)) ? [] : [absent(ministry)],
  ),
  ofSettings(words, (settings) => {
    const icp = settings.operator?.icp;
    if (icp && !/^\p{Script=Han}ICP[备证]\d{6,10}号(-\d+)?$/u.test(icp)) return [{ file: 'operator.icp', says: icp }];
    return missing(settings, 'operator.icp');
  }),
);
