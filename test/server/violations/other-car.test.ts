import { expect, it } from '@jest/globals';
import { acceptRecord, type AcceptRecordDeps } from '../../../server/violations/accept-record';

// A bureau once answered an admission with another car's decision, which was then quoted for payment.
it.each([
  ['another plate', { plate: '浙A54321', plateType: '02' }],
  ['another type of plate', { plate: '浙A12345', plateType: '52' }],
])(
  'an admission that is answered with the decision of %s is no answer, and nothing of it is kept',
  async (_, other) => {
    const kept: unknown[] = [];
    const car = { plate: '浙A12345', plate_type: '02' };
    const violation = { recordNo: '3301061000000001', status: 'decided' };
    const accept = acceptRecord({
      cars: { violation: async () => ({ seen: { violation, vehicle: { ownerKind: 'person' } }, car }) },
      licences: { forAccepting: async () => ({ status: 'valid', number: '1', fileNumber: '2' }) },
      bureau: { accept: async () => ({ decision: { number: '3301061000000001', ...other }, pointsAfter: 3 }) },
      cachedBureau: { acted: async () => kept.push('list'), keep: async () => kept.push('decision') },
    } as unknown as AcceptRecordDeps);
    await expect(accept('driver', 'record', { licenceId: 'licence' })).rejects.toMatchObject({
      code: 'answer_unclear',
    });
    expect(kept).toEqual([]);
  },
);
