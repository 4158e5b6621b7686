import { useState } from 'react';
import { parseLicenceNumber } from '#domain/licence';
import { addLicence, fetchLicences, removeLicence } from '../../../api/cars';
import { useConsent } from '../../../features/consent/bind-consent';
import { useAct } from '../../../features/screen/use-act';
import { useDraft } from '../../../features/screen/use-draft';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useParams } from '../../../features/screen/use-params';
import { useWords } from '../../../i18n/language';
import { garage } from '../../../i18n/topics/garage';

/** The number as it is typed, and what is wrong with it once it was to be sent. */
function useNumber(given: string | undefined) {
  const w = useWords(garage);
  const [number, set] = useDraft('licence', given);
  const [numberFault, setFault] = useState<string>();
  const setNumber = (text: string) => {
    setFault(undefined);
    set(text);
  };
  const isNumber = (): boolean => {
    const parsed = parseLicenceNumber(number);
    setFault(parsed.ok ? undefined : w.licenceFault(parsed.error));
    return parsed.ok;
  };
  return { number, setNumber, numberFault, isNumber };
}

/** The driver's licences, and the one that is being typed: what was refused stays typed. */
export function useLicences() {
  const given = useParams();
  const { value, failure: unread, reload } = useLoaded(fetchLicences);
  const { number, setNumber, numberFault, isNumber } = useNumber(given.number);
  const [fileNumber, setFileNumber] = useDraft('file-number', given.file);
  const consent = useConsent();
  const { act, busy, failure } = useAct();
  const add = async () => {
    if (!isNumber()) return;
    await act(async () => {
      await addLicence({ number, fileNumber, ...consent });
      setNumber('');
      setFileNumber('');
      await reload();
    });
  };
  const remove = (id: string) =>
    act(async () => {
      await removeLicence(id);
      await reload();
    });
  return {
    licences: value?.licences,
    unread,
    number,
    setNumber,
    fileNumber,
    setFileNumber,
    numberFault,
    failure,
    busy,
    add,
    remove,
  };
}
