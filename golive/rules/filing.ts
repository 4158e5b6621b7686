import { missing, ofSettings } from '../rule';

export const filing = ofSettings(
  {
    row: 31,
    name: 'filed (备案) before it is listed',
    source: 'developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/record/api_geticpentranceinfo',
    why: 'a mini-program that is not filed is not listed',
    mend: 'file it in both consoles (docs/go-live.md) and fill in operator.records',
  },
  (settings) => missing(settings, 'operator.records.weapp', 'operator.records.alipay'),
);
