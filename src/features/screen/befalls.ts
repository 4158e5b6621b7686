import { reportFault } from '../../api/faults';
import { preferences } from '../../i18n/language';
import { screen } from '../../i18n/topics/screen';
import { confirmed } from '../../platform/dialogs';
import type { Befalls } from '../../platform/watch/types';

const words = () => screen[preferences().language];

/** What the person is asked when something befalls the app as a whole. */
export const befalls: Befalls = {
  newPackage: () => {
    const { newPackage: title, newPackageText: content, reopen: confirmText, later: cancelText } = words();
    return confirmed({ title, content, confirmText, cancelText });
  },
  scriptLost: () => {
    const { notOpened: title, scriptText: content, retry: confirmText, close: cancelText } = words();
    return confirmed({ title, content, confirmText, cancelText });
  },
  rejected: (reason) => reportFault('rejection', reason),
};
