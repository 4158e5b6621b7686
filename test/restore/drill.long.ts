import { expect, it } from '@jest/globals';
import { postgresPrograms } from '../kill/cluster';
import { rehearse } from './drill';

(postgresPrograms() ? it : it.skip)(
  'nothing that was paid is missing after the database was lost and restored',
  async () => {
    const rehearsal = await rehearse({ payments: 30, say: () => undefined });
    expect(rehearsal).toMatchObject({ lost: [], unbalanced: [], unsettled: [], moment: { isTheSame: true } });
    expect(rehearsal.paid).toBeGreaterThan(20);
  },
);
