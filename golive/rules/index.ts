import type { Rule } from '../rule';
import { barePages } from './bare-pages';
import { contact } from './contact';
import { contentBeforeSignIn } from './content-before-sign-in';
import { declaredNames } from './declared-names';
import { elderMode } from './elder-mode';
import { example } from './example';
import { filing } from './filing';
import { httpsOnly } from './https-only';
import { icpNumber } from './icp-number';
import { locationInfos } from './location-infos';
import { mainlandOnly } from './mainland-only';
import { noEmblems } from './no-emblems';
import { noOtherApp } from './no-other-app';
import { noRival } from './no-rival';
import { noSecrets } from './no-secrets';
import { noStrayFiles } from './no-stray-files';
import { noTestWords } from './no-test-words';
import { noWayOut } from './no-way-out';
import { orderCentre } from './order-centre';
import { ownName } from './own-name';
import { privacyGuide } from './privacy-guide';
import { privacyPolicy } from './privacy-policy';
import { projectFiles } from './project-files';
import { purposeAtField } from './purpose-at-field';
import { refundTerms } from './refund-terms';
import { trueClaims } from './true-claims';
import { unusedNames } from './unused-names';
import { usersWords } from './users-words';

/** Every rule that a machine can judge, in the order of docs/go-live.md. */
export const rules: readonly Rule[] = [
  contentBeforeSignIn,
  purposeAtField,
  privacyPolicy,
  contact,
  privacyGuide,
  unusedNames,
  locationInfos,
  example,
  noTestWords,
  httpsOnly,
  projectFiles,
  noStrayFiles,
  noSecrets,
  declaredNames,
  barePages,
  usersWords,
  noRival,
  noOtherApp,
  trueClaims,
  ownName,
  noEmblems,
  noWayOut,
  orderCentre,
  refundTerms,
  icpNumber,
  filing,
  elderMode,
  mainlandOnly,
];
