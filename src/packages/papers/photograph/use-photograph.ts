import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { PaperReading } from '#contract/papers';
import type { ApiError } from '../../../api/http';
import { readPaper } from '../../../api/papers';
import type { Taken } from '../../../platform/camera/types';
import { addressOf } from '../../../platform/pdf-file';

/** code: a refusal, in words in i18n. Once there is a photo, only another one takes its place. */
export type Step =
  | { kind: 'aiming'; code?: string }
  | { kind: 'sending'; photo: string; percent: number }
  | { kind: 'failed'; photo: string; code: string }
  | { kind: 'read'; photo: string; reading: PaperReading };

const codeOf = (error: unknown): string => (error as Partial<ApiError>).code ?? 'internal';

/** What comes of a photo that was given up is not heard, and its sending is broken off. */
function useTurns() {
  const turn = useRef(0);
  const stop = useRef<() => void>(() => undefined);
  const giveUp = () => {
    turn.current += 1;
    stop.current();
  };
  useEffect(() => giveUp, []); // when the page is left
  /** A new turn: whether it is still the one that counts. */
  const begin = () => {
    giveUp();
    const mine = turn.current;
    return () => turn.current === mine;
  };
  const stopBy = (stopThis: () => void) => {
    stop.current = stopThis;
  };
  return { begin, giveUp, stopBy };
}

/** Somebody looks for a photo in the album for longer; what they choose then is heard all the same. */
const patienceMs = 12_000;

/** A chooser that never opened tells nothing at all: after a while it is let go, and what is chosen all the same is heard. */
function patiently<T>(choosing: Promise<T>, letGo: () => void): Promise<T> {
  const timer = setTimeout(letGo, patienceMs);
  return choosing.finally(() => clearTimeout(timer));
}

/** From aiming to what was read. */
export function usePhotograph() {
  const [step, go] = useState<Step>({ kind: 'aiming' });
  const [isTaking, setTaking] = useState(false);
  const { begin, giveUp, stopBy } = useTurns();

  // Back from an album or a camera that may never call back: the button is free, and what it answers all the same is heard.
  useDidShow(() => setTaking(false));

  async function send(photo: string): Promise<void> {
    const counts = begin();
    const tell = (next: Step) => {
      if (counts()) go(next);
    };
    const onSent = (percent: number) => tell({ kind: 'sending', photo, percent });
    onSent(0);
    await readPaper(addressOf(photo), { onSent, onStart: stopBy }).then(
      (reading) => tell({ kind: 'read', photo, reading }),
      (error: unknown) => tell({ kind: 'failed', photo, code: codeOf(error) }),
    );
  }
  async function take(picture: () => Promise<Taken>): Promise<void> {
    const counts = begin();
    setTaking(true);
    const taken = await patiently(picture(), () => counts() && setTaking(false));
    if (!counts()) return;
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
