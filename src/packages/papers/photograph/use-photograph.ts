import { useState } from 'react';
import type { PaperReading } from '#contract/tickets';
import { readPaper } from '../../../api/papers';
import { useAct } from '../../../features/screen/use-act';
import { choosePhoto, takePhoto } from '../../../platform/camera';

/** From aiming to what was read. A picture that cannot be read leads back to aiming, or to typing. */
export function usePhotograph() {
  const [allowed, setAllowed] = useState(true);
  const [percent, setPercent] = useState<number>();
  const [reading, setReading] = useState<PaperReading>();
  const { act, busy, failure, clear } = useAct();

  const read = (picture: () => Promise<string | undefined>) => act(async () => {
    const path = await picture();
    if (!path) return;
    setPercent(0);
    try {
      setReading(await readPaper(path, setPercent));
    } finally {
      setPercent(undefined);
    }
  });
  return {
    allowed, refuse: () => setAllowed(false), percent, reading, busy, failure,
    take: () => void read(takePhoto), choose: (from: 'album' | 'camera') => void read(() => choosePhoto(from)),
    again: () => { clear(); setReading(undefined); },
  };
}
