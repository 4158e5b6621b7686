import { useEffect, useState } from 'react';
import { fetchMessageTemplates, keptMessageTemplates } from '../../api/messages';
import { askForMessages, messenger } from '../../platform/subscribe';
import type { Consent } from '../../platform/subscribe/types';
import { forgetOffer } from './use-offer';

let fetching: Promise<readonly string[]> | undefined;

/** Asked for once in a run of the app. Without an answer those of the last visit hold, and the next screen asks again. */
function templates(): Promise<readonly string[]> {
  fetching ??= fetchMessageTemplates().catch(() => {
    fetching = undefined;
    return keptMessageTemplates();
  });
  return fetching;
}

/** Templates are known before the tap: between a tap and the platform's question nothing may be awaited. */
export function useConsent() {
  const [templateIds, know] = useState(keptMessageTemplates);
  const [consent, setConsent] = useState<Consent>();
  useEffect(() => {
    if (messenger !== 'none')
      void templates().then((found) => know((known) => (known.join() === found.join() ? known : found)));
  }, []);
  const ask = () => {
    void askForMessages(templateIds).then(setConsent);
    forgetOffer();
  };
  return { available: messenger !== 'none' && templateIds.length > 0, consent, ask };
}
