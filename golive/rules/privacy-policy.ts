import { hasPage } from '../package';
import { absent, missing, ofBoth, ofPackages, ofSettings } from '../rule';

const words = {
  row: 4,
  name: 'privacy policy',
  source: 'App违法违规收集使用个人信息行为认定方法, 一; Personal Information Protection Law, art. 17',
  why: 'who handles the data, for what, how long, and whom to call must stand at most four taps away',
  mend: 'fill in operator.name, phone, retention and policyFrom in the settings and build again',
};
const page = 'packages/me/privacy/index';

export const privacyPolicy = ofBoth(
  words,
  ofPackages(words, ['weapp', 'alipay', 'h5'], (built) => (hasPage(built, page) ? [] : [absent(page)])),
  ofSettings(words, (settings) =>
    missing(settings, 'operator.name', 'operator.retention.zh-CN', 'operator.retention.en', 'operator.policyFrom'),
  ),
);
