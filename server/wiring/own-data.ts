import { forgetFollower } from '../followers/receive';
import { eraseCars, eraseOwnData } from '../own-data/erase';
import { takeBack } from '../own-data/take-back';
import { seeOwnData, type OwnDataDeps } from '../own-data/see';
import type { Runtime } from '../ports';

export type OwnDataRoom = ReturnType<typeof wireOwnData>;

/** What is kept of a person, over all rooms. */
export function wireOwnData({ db, seal, runtime }: Omit<OwnDataDeps, 'runtime'> & { runtime: Runtime }) {
  const erase = eraseOwnData({ db, runtime, seal, forgetFollower });
  return {
    see: seeOwnData({ db, seal, runtime }),
    erase,
    /** Of a job. */
    takeBack: takeBack({ db, runtime, erase, eraseCars: eraseCars({ db, runtime }) }),
  };
}
