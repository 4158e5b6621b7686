import { useState } from 'react';
import { fetchLicences } from '../../../api/cars';
import { acceptBorrowed, fetchBorrowedCar } from '../../../api/loans';
import type { Driver } from '../../../features/accepting/who-drove';
import { goOn } from '../../../features/screen/routes';
import { leave, useAct } from '../../../features/screen/hooks/use-act';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';

async function load(loan: string, id: string) {
  const { records, ifAccepted } = await fetchBorrowedCar(loan);
  const { licences } = await fetchLicences();
  return { record: records.find((one) => one.id === id), ifAccepted, licences };
}

/** A record of a borrowed car, accepted by whoever says that they drove, with a licence of their own; neither is chosen beforehand. */
export function useDrove() {
  const { loan = '', id = '' } = useParams();
  const { value, failure, reload } = useLoaded(() => load(loan, id));
  const [driver, say] = useState<Driver>();
  const [licenceId, choose] = useState<string>();
  const { act, busy, failure: refused } = useAct();
  const licence = value?.licences.find((one) => one.id === licenceId);
  const canAccept = driver === 'me' && licence !== undefined;
  const accept = () =>
    void act(async () => {
      if (!canAccept) return undefined;
      const { decision } = await acceptBorrowed(loan, id, licence.id);
      return leave(() => goOn('check', { decisions: decision.number, paidFor: 'mine', issued: '1' }));
    });
  return { ...value, failure, reload, driver, say, licenceId, choose, canAccept, accept, busy, refused: refused?.text };
}
