import { useState } from 'react';
import { wantsName } from '#domain/people/identity-paper';
import { parseLicenceNumber } from '#domain/people/licence';
import { bareText } from '#domain/input/typed-text';
import { addLicence, fetchLicences, removeLicence } from '../../../api/cars';
import { useBindConsent } from '../../../features/consent/bind-consent';
import { useAct } from '../../../features/screen/hooks/use-act';
import { useDraft } from '../../../features/screen/hooks/use-draft';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';
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
  const bare = bareText(number);
  // Of a citizen's number that is being typed nobody asks a name.
  const asksName = bare.length >= 6 && !/^\d{0,17}[\dX]?$/.test(bare) && wantsName(bare);
  return { number, setNumber, numberFault, isNumber, asksName };
}

/** The driver's licences, and the one that is being typed: what was refused stays typed. */
export function useLicences() {
  const given = useParams();
  const { value, failure: unread, reload } = useLoaded(fetchLicences);
  const { number, setNumber, numberFault, isNumber, asksName } = useNumber(given.number);
  const [name, setName] = useDraft('licence-name', undefined);
  const [fileNumber, setFileNumber] = useDraft('file-number', given.file);
  const consent = useBindConsent();
  const { act, busy, failure } = useAct();
  const [added, setAdded] = useState(0);
  const add = async () => {
    if (!isNumber()) return;
    await act(async () => {
      await addLicence({ number, fileNumber, ...(asksName && { name }), ...consent });
      setNumber('');
      setFileNumber('');
      setName('');
      await reload();
      setAdded((count) => count + 1);
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
    ...{ name, setName, asksName: asksName || failure?.field === 'name' },
    failure,
    ...{ busy, added },
    add,
    remove,
  };
}
