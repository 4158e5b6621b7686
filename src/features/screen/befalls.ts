import { reportFault } from '../../api/faults';
import { preferences } from '../../i18n/language';
import { screen } from '../../i18n/topics/screen';
import { confirmed } from '../../platform/dialogs';
import type { Befalls } from '../../platform/watch/types';

const words = () => screen[preferences().language];

/** What the person is asked when something befalls the app as a whole. */
export const befalls: Befalls = {
  newPackage: () =>
    confirmed({ title: words().newPackage, content: words().newPackageText, cancelText: words().later }),
  scriptLost: () => confirmed({ title: words().notOpened, content: words().scriptText, cancelText: words().close }),
  rejected: (reason) => reportFault('rejection', reason),
};
