import { useEffect, useRef, useState } from 'react';
import type { EvidencePicture } from '#contract/objections';
import type { ApiError } from '../../api/http';
import { removePicture, sendPicture } from '../../api/objections';
import { choosePhotos } from '../../platform/camera';
import { fileText } from '../../platform/file-text';
import { whenOnline } from '../../platform/reconnect';
import { isReady, isUnderWay, ofService, onItsWay, type Shown } from './shown-picture';

export const mostPictures = 9;
const codeOf = (error: unknown): string => (error as Partial<ApiError>).code ?? 'internal';

type Given = {
  /** The objection that they belong to, begun now where there is none yet. */
  objectionId: () => Promise<string>;
  known: readonly EvidencePicture[];
};

/** Pictures of evidence: chosen, sent one after the other, gone on with when the network is back. */
export function usePictures({ objectionId, known }: Given) {
  const [all, show] = useState<readonly Shown[]>(() => known.map(ofService));
  const latest = useRef(all);
  const serial = useRef(0);
  const isSending = useRef(false);
  const isGone = useRef(false);
  const [refused, refuse] = useState<string>();

  function set(change: (before: readonly Shown[]) => readonly Shown[]): void {
    latest.current = change(latest.current);
    if (!isGone.current) show(latest.current);
  }
  const put = (key: string, change: (one: Shown) => Shown) =>
    set((before) => before.map((one) => (one.key === key ? change(one) : one)));

  async function add(from: 'camera' | 'album'): Promise<void> {
    const room = mostPictures - latest.current.filter(({ state }) => state !== 'refused').length;
    refuse(undefined);
    const taken = await choosePhotos(from, Math.max(1, room));
    const paths = taken.flatMap((one) => (one.kind === 'photo' ? [one.path] : []));
    const fault = taken.find((one) => one.kind === 'refused');
    if (fault?.kind === 'refused') refuse(fault.code);
    set((before) => [...before, ...paths.slice(0, room).map(fresh)]);
    void sendAll();
  }
  const fresh = (path: string): Shown => ({
    key: `own-${(serial.current += 1)}`,
    src: path,
    path,
    state: 'waiting',
    percent: 0,
    code: undefined,
  });

  /** One after the other: each alone is quicker than all at once, and something is there when the network goes. */
  async function sendAll(): Promise<void> {
    if (isSending.current) return;
    isSending.current = true;
    for (let next = waiting(); next; next = waiting()) await send(next);
    isSending.current = false;
  }
  const waiting = (): Shown | undefined =>
    isGone.current ? undefined : latest.current.find(({ state }) => state === 'waiting');

  async function send({ key, path, known: begun }: Shown): Promise<void> {
    put(key, (one) => ({ ...one, state: 'sending' }));
    try {
      const text = path && (await fileText(path));
      if (!text) return put(key, (one) => ({ ...one, state: 'lost' }));
      await sendPicture(await objectionId(), text, begun, (so) => put(key, (one) => onItsWay(one, so)));
    } catch (error) {
      put(key, (one) => ({ ...one, state: 'stuck', code: codeOf(error) }));
    }
  }
  function again(key: string): void {
    put(key, (one) => ({ ...one, state: 'waiting', code: undefined }));
    void sendAll();
  }
  async function remove({ key, known: begun }: Shown): Promise<void> {
    const before = latest.current;
    set((them) => them.filter((one) => one.key !== key));
    if (!begun) return;
    await removePicture(begun.id).catch((error: unknown) => {
      if (codeOf(error) === 'not_found') return;
      set(() => before);
      refuse(codeOf(error));
    });
  }
  const hasStuck = all.some(({ state }) => state === 'stuck');
  useEffect(
    () =>
      hasStuck
        ? whenOnline(() => latest.current.filter(({ state }) => state === 'stuck').forEach(({ key }) => again(key)))
        : undefined,
    [hasStuck], // eslint-disable-line react-hooks/exhaustive-deps -- what is stuck goes on by itself
  );
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  return {
    all,
    refused,
    add: (from: 'camera' | 'album') => void add(from),
    again,
    remove: (one: Shown) => void remove(one),
    ready: all.filter(isReady).flatMap(({ known: ready }) => (ready ? [ready.id] : [])),
    isUnderWay: all.some(isUnderWay),
  };
}
export type Pictures = ReturnType<typeof usePictures>;
