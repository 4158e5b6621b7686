import { appJson, matching, ownScripts } from '../package';
import { ofPackages } from '../rule';

const forLocation = /\b(getLocation|chooseLocation|choosePoi|getFuzzyLocation|startLocationUpdate)\b/;

export const locationInfos = ofPackages(
  {
    row: 8,
    name: 'requiredPrivateInfos for location only',
    source: 'developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_submitaudit',
    why: 'a package that declares an interface of location must call it, and one that calls it must declare it',
    mend: 'take it out of app.json, or ask for the interface in the console',
  },
  ['weapp'],
  (built) => {
    const declared = appJson(built).requiredPrivateInfos ?? [];
    const called = matching(ownScripts(built), forLocation);
    if (declared.length > 0 && called.length === 0) return [{ file: 'app.json', says: declared.join(', ') }];
    return declared.length === 0 ? called : [];
  },
);
