import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { useAct } from '../../../features/screen/hooks/use-act';
import { useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { tell } from '../../../platform/dialogs';
import { openAlbumSettings, savePicture } from '../../../platform/save-picture';
import type { Drawing } from '../../../platform/save-picture/types';

/** Saves the receipt; a person's own no is not told back to them, a closed album leads to where it is opened. */
export function useSave(drawing: () => Drawing) {
  const w = useWords(after);
  const { act, busy, free } = useAct();
  useDidShow(free); // the platform's question about the album may never be answered
  const [isDenied, setDenied] = useState(false);
  const save = () =>
    act(async () => {
      const saved = await savePicture('receipt', drawing());
      setDenied(saved === 'denied');
      if (saved === 'saved') tell(w.saved);
      if (saved === 'offered') tell(w.offered);
      if (saved === 'failed') tell(w.notSaved);
    });
  const allow = () =>
    void openAlbumSettings().then((came) => {
      if (came) setDenied(false);
      else tell(w.notSaved);
    });
  return { busy, isDenied, save, allow };
}
