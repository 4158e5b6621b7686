import { hasPage } from '../package';
import { absent, missing, ofBoth, ofPackages, ofSettings } from '../rule';

const words = {
  row: 5,
  name: 'contact and complaints',
  source: '运营规范 7.3; Alipay: SERVICE_TEL_AND_MAIL_BOTH_BLANK',
  why: 'a person must find whom to ask and where to complain inside the app',
  mend: 'fill in operator.phone, complaintPhone, address and hours in the settings and build again',
};
const page = 'packages/me/about/index';

export const contact = ofBoth(
  words,
  ofPackages(words, ['weapp', 'alipay', 'h5'], (built) => (hasPage(built, page) ? [] : [absent(page)])),
  ofSettings(words, (settings) =>
    missing(settings, 'operator.phone', 'operator.complaintPhone', 'operator.address', 'operator.hours'),
  ),
);
