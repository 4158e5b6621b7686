import type { ApiError } from '../../api/http';
import { sendPicture } from '../../api/objections';
import { fileText } from '../../platform/file-text';
import { onItsWay, type Shown } from './shown-picture';

export const codeOf = (error: unknown): string => (error as Partial<ApiError>).code ?? 'internal';

/** all: as they stand at this moment, whatever was drawn last. */
export type PictureList = {
  all: () => readonly Shown[];
  put: (key: string, change: (one: Shown) => Shown) => void;
};

/** Sends one after the other: each alone is quicker than all at once, and something is there when the network goes. */
export function createSender({ all, put }: PictureList, objectionId: () => Promise<string>, isGone: () => boolean) {
  let isSending = false;
  const waiting = (): Shown | undefined => (isGone() ? undefined : all().find(({ state }) => state === 'waiting'));

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
  return async (): Promise<void> => {
    if (isSending) return;
    isSending = true;
    for (let next = waiting(); next; next = waiting()) await send(next);
    isSending = false;
  };
}
