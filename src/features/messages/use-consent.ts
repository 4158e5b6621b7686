import { useEffect, useState } from 'react';
import { fetchMessageTemplates } from '../../api/messages';
import { askForMessages, messenger } from '../../platform/subscribe';
import type { Consent } from '../../platform/subscribe/types';
import { forgetOffer } from './use-offer';

let fetching: Promise<string[]> | undefined;

/** Asked for once in a run of the app. Without an answer there is nothing to offer, and the next screen asks again. */
function templates(): Promise<string[]> {
  fetching ??= fetchMessageTemplates().then(
    ({ templateIds }) => templateIds,
    () => {
      fetching = undefined;
      return [];
    },
  );
  return fetching;
}

/** Templates are known before the tap: between a tap and the platform's question nothing may be awaited. */
export function useConsent() {
  const [templateIds, know] = useState<string[]>([]);
  const [consent, setConsent] = useState<Consent>();
  useEffect(() => {
    if (messenger !== 'none') void templates().then(know);
  }, []);
  const ask = () => {
    void askForMessages(templateIds).then(setConsent);
    forgetOffer();
  };
  return { available: templateIds.length > 0, consent, ask };
}
