import { useState } from 'react';
import { parseLicenceNumber } from '#domain/licence';
import { addLicence, fetchLicences, removeLicence } from '../../../api/cars';
import { useAct } from '../../../features/screen/use-act';
import { useDraft } from '../../../features/screen/use-draft';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useParams } from '../../../features/screen/use-params';
import { useWords } from '../../../i18n/language';
import { garage } from '../../../i18n/topics/garage';

/** The driver's licences, and the one that is being typed: what was refused stays typed. */
export function useLicences() {
  const given = useParams();
  const { value, failure: unread, reload } = useLoaded(fetchLicences);
  const [number, setNumber] = useDraft('licence', given.number);
  const [fileNumber, setFileNumber] = useDraft('file-number', given.file);
  const { act, busy, failure } = useAct();
  const w = useWords(garage);
  const [numberFault, setNumberFault] = useState<string>();
  const add = async () => {
    const parsed = parseLicenceNumber(number);
    setNumberFault(parsed.ok ? undefined : w.licenceFault(parsed.error));
    if (!parsed.ok) return;
    await act(async () => {
      await addLicence({ number, fileNumber });
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
    setNumber: (text: string) => {
      setNumberFault(undefined);
      setNumber(text);
    },
    fileNumber,
    setFileNumber,
    numberFault,
    failure,
    busy,
    add,
    remove,
  };
}
