import { useEffect, useRef, useState } from 'react';
import type { EvidencePicture } from '#contract/objections';
import { removePicture } from '../../api/objections';
import { choosePhotos } from '../../platform/camera';
import { whenOnline } from '../../platform/reconnect';
import { codeOf, createSender, type PictureList } from './sending';
import { isReady, isUnderWay, ofService, type Shown } from './shown-picture';

export const mostPictures = 9;
type From = 'camera' | 'album';

type Given = {
  /** The objection that they belong to, begun now where there is none yet. */
  objectionId: () => Promise<string>;
  known: readonly EvidencePicture[];
};

/** The list as it is drawn, and as it stands at this moment. */
function useList(known: readonly EvidencePicture[]) {
  const [drawn, draw] = useState<readonly Shown[]>(() => known.map(ofService));
  const latest = useRef(drawn);
  const isGone = useRef(false);
  const set = (change: (before: readonly Shown[]) => readonly Shown[]): void => {
    latest.current = change(latest.current);
    if (!isGone.current) draw(latest.current);
  };
  const list: PictureList = {
    all: () => latest.current,
    put: (key, change) => set((before) => before.map((one) => (one.key === key ? change(one) : one))),
  };
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  return { drawn, set, list, isGone: () => isGone.current };
}

/** Pictures of evidence: chosen, sent one after the other, gone on with when the network is back. */
export function usePictures({ objectionId, known }: Given) {
  const { drawn: all, set, list, isGone } = useList(known);
  const [refused, refuse] = useState<string>();
  const serial = useRef(0);
  const sender = useRef<() => Promise<void>>();
  sender.current ??= createSender(list, objectionId, isGone);
  const go = () => void sender.current!();

  async function add(from: From): Promise<void> {
    const room = mostPictures - list.all().filter(({ state }) => state !== 'refused').length;
    refuse(undefined);
    const taken = await choosePhotos(from, Math.max(1, room));
    for (const one of taken) if (one.kind === 'refused') refuse(one.code);
    const paths = taken.flatMap((one) => (one.kind === 'photo' ? [one.path] : []));
    set((before) => [...before, ...paths.slice(0, room).map((path) => fresh(path, (serial.current += 1)))]);
    go();
  }
  function again(key: string): void {
    list.put(key, (one) => ({ ...one, state: 'waiting', code: undefined }));
    go();
  }
  async function remove({ key, known: begun }: Shown): Promise<void> {
    const before = list.all();
    set((them) => them.filter((one) => one.key !== key));
    if (!begun) return;
    await removePicture(begun.id).catch((error: unknown) => {
      if (codeOf(error) === 'not_found') return;
      set(() => before);
      refuse(codeOf(error));
    });
  }
  useGoingOn(all, again);
  return {
    ...summed(all),
    refused,
    add: (from: From) => void add(from),
    again,
    remove: (one: Shown) => void remove(one),
  };
}
export type Pictures = ReturnType<typeof usePictures>;

const fresh = (path: string, serial: number): Shown => ({
  key: `own-${serial}`,
  src: path,
  path,
  state: 'waiting',
  percent: 0,
  code: undefined,
});

const summed = (all: readonly Shown[]) => ({
  all,
  ready: all.filter(isReady).flatMap(({ known }) => (known ? [known.id] : [])),
  isUnderWay: all.some(isUnderWay),
});

/** What a broken network stopped goes on by itself when it is back. */
function useGoingOn(all: readonly Shown[], again: (key: string) => void): void {
  const stuck = all.filter(({ state }) => state === 'stuck').map(({ key }) => key);
  const names = stuck.join(' ');
  useEffect(() => (names ? whenOnline(() => stuck.forEach(again)) : undefined), [names]); // eslint-disable-line react-hooks/exhaustive-deps -- the same ones are waited for once
}
