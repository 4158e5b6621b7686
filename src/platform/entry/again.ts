import { entryFrom } from './parse';
import type { Entry } from './types';

/** As the platform hands it over whenever the app comes in sight. */
export type Shown = { path?: string | undefined; query?: Record<string, unknown> | undefined };
const plain: Entry = { kind: 'plain' };
const home = /^\/?pages\/home\/index$/;

const keyOf = ({ query = {} }: Shown): string => JSON.stringify(query);
/** A page that is opened itself has its own parameters. */
const entryOf = ({ path = '', query = {} }: Shown): Entry => (!path || home.test(path) ? entryFrom(query) : plain);

/**
 * What the app was opened with, each time anew: a second ticket may be scanned while the first one's app is still there.
 * Platforms say the same again when somebody merely comes back, from a cashier or from the desktop; that leads nowhere, unless the
 * platform has put home up anew for it.
 */
export function createEntries(atStart: () => Shown) {
  let taken: string | undefined;
  let waiting: { key: string; entry: Entry } | undefined;
  let repeated: Entry | undefined;
  let isFirst = true;
  return {
    /** The app came in sight. The start itself is shown too. */
    hear(shown: Shown): void {
      const isStart = isFirst && keyOf(shown) === keyOf(atStart());
      isFirst = false;
      const entry = entryOf(shown);
      if (isStart || entry.kind === 'plain') return;
      if (keyOf(shown) === taken) repeated = entry;
      else waiting = { key: keyOf(shown), entry };
    },
    /** isAnew: home was just put up, and does not merely come in sight. */
    take(isAnew: boolean): Entry {
      if (taken === undefined) {
        taken = keyOf(atStart());
        return entryOf(atStart());
      }
      const entry = waiting?.entry ?? (isAnew ? repeated : undefined) ?? plain;
      taken = waiting?.key ?? taken;
      waiting = undefined;
      if (isAnew) repeated = undefined;
      return entry;
    },
    /** The app itself leads home: what was opened before is over. */
    leave(): void {
      repeated = undefined;
    },
  };
}
