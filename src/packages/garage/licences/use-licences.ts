import { addLicence, fetchLicences, removeLicence } from '../../../api/cars';
import { useAct } from '../../../features/screen/use-act';
import { useDraft } from '../../../features/screen/use-draft';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useParams } from '../../../features/screen/use-params';

/** The driver's licences, and the one that is being typed: what was refused stays typed. */
export function useLicences() {
  const given = useParams();
  const { value, failure: unread, reload } = useLoaded(fetchLicences);
  const [number, setNumber] = useDraft('licence', given.number);
  const [fileNumber, setFileNumber] = useDraft('file-number', given.file);
  const { act, busy, failure } = useAct();
  const add = () =>
    act(async () => {
      await addLicence({ number, fileNumber });
      setNumber('');
      setFileNumber('');
      await reload();
    });
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
    failure,
    busy,
    add,
    remove,
  };
}
