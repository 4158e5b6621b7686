import { useState } from 'react';
import { fetchLicences } from '../../../api/cars';
import { acceptViolation, fetchViolation } from '../../../api/violations';
import { goOn } from '../../../features/screen/routes';
import { useAct } from '../../../features/screen/use-act';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useParams } from '../../../features/screen/use-params';

/** One violation; when it can be accepted here, the driver's licences too, the only one already chosen. */
export function useViolation() {
  const { id = '' } = useParams();
  const { value, failure, reload } = useLoaded(async () => {
    const violation = await fetchViolation(id);
    const acceptable = violation.status === 'unhandled' && !violation.windowOnly;
    return { violation, acceptable, licences: acceptable ? (await fetchLicences()).licences : [] };
  });
  const [chosen, choose] = useState<string>();
  const { act, busy, failure: refused } = useAct();
  const licences = value?.licences ?? [];
  const licence = licences.find(({ id }) => id === chosen) ?? (licences.length === 1 ? licences[0] : undefined);

  const accept = () =>
    act(async () => {
      if (!licence) return;
      const { decision } = await acceptViolation(id, licence.id);
      goOn('check', { decisions: decision.number, paidFor: 'mine', issued: '1' });
    });
  return { ...value, licences, licence, choose, accept, busy, failure, refused: refused?.text, reload };
}
