import { useEffect, useRef, useState } from 'react';
import type { PaperReading } from '#contract/papers';
import type { ApiError } from '../../../api/http';
import { readPaper } from '../../../api/papers';
import type { Taken } from '../../../platform/photo';

/** code: a refusal, in words in i18n. Once there is a photo, only another one takes its place. */
export type Step =
  | { kind: 'aiming'; code?: string }
  | { kind: 'sending'; photo: string; percent: number }
  | { kind: 'failed'; photo: string; code: string }
  | { kind: 'read'; photo: string; reading: PaperReading };

const codeOf = (error: unknown): string => (error as Partial<ApiError>).code ?? 'internal';

/** From aiming to what was read. */
export function usePhotograph() {
  const [step, go] = useState<Step>({ kind: 'aiming' });
  const [isTaking, setTaking] = useState(false);
  const turn = useRef(0); // what comes of a photo that was given up is not heard
  const stop = useRef<() => void>(() => undefined);
  const giveUp = () => {
    turn.current += 1;
    stop.current();
  };
  useEffect(() => giveUp, []); // when the page is left

  async function send(photo: string): Promise<void> {
    giveUp();
    const mine = turn.current;
    const tell = (next: Step) => {
      if (turn.current === mine) go(next);
    };
    tell({ kind: 'sending', photo, percent: 0 });
    await readPaper(photo, {
      onSent: (percent) => tell({ kind: 'sending', photo, percent }),
      onStart: (stopThis) => {
        stop.current = stopThis;
      },
    }).then(
      (reading) => tell({ kind: 'read', photo, reading }),
      (error: unknown) => tell({ kind: 'failed', photo, code: codeOf(error) }),
    );
  }
  async function take(picture: () => Promise<Taken>): Promise<void> {
    giveUp();
    const mine = turn.current;
    setTaking(true);
    const taken = await picture();
    if (turn.current !== mine) return;
    setTaking(false);
    if (taken.kind === 'photo') await send(taken.path);
    if (taken.kind === 'refused') go({ kind: 'aiming', code: taken.code });
  }
  return {
    step,
    isTaking,
    take: (picture: () => Promise<Taken>) => void take(picture),
    send: (photo: string) => void send(photo),
    retake: () => {
      giveUp();
      go({ kind: 'aiming' });
    },
  };
}
