import { useEffect, useState } from 'react';
import { session } from '../../../api/http';
import { agreementVersion } from '../../../features/pay/agreement-version';

/** Whether these words were agreed to before; where nobody can be asked they may be agreed to once more. */
export function useHasAgreed(): boolean {
  const [hasAgreed, know] = useState(false);
  useEffect(() => {
    void session().then(
      ({ agreedVersion }) => know(agreedVersion === agreementVersion),
      () => undefined,
    );
  }, []);
  return hasAgreed;
}
