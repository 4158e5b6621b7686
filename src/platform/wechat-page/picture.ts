import { lent } from './config';

export type LentPicture = { kind: 'picture'; blob: Blob } | { kind: 'left' | 'refused' };

/** A picture by WeChat's own camera or album. Android writes its lists as text, and leaves out what iOS misspells: data:image/jgp. */
export async function lentPicture(from: 'album' | 'camera'): Promise<LentPicture> {
  const chosen = await lent('chooseImage', { scene: '1|2', count: 1, sizeType: ['compressed'], sourceType: [from] });
  if (chosen.said === 'cancel') return { kind: 'left' };
  const [localId] = listIn(chosen.answer.localIds);
  if (chosen.said !== 'ok' || !localId) return { kind: 'refused' };
  const { said, answer } = await lent('getLocalImgData', { localId });
  if (said !== 'ok' || typeof answer.localData !== 'string') return { kind: 'refused' };
  const bytes = window.atob(answer.localData.replace(/^data:[^,]*,/, '').replace(/\s/g, ''));
  const blob = new Blob([Uint8Array.from(bytes, (sign) => sign.charCodeAt(0))], { type: 'image/jpeg' });
  return { kind: 'picture', blob };
}

function listIn(value: unknown): string[] {
  if (typeof value !== 'string') return Array.isArray(value) ? (value as string[]) : [];
  try {
    return listIn(JSON.parse(value));
  } catch {
    return [];
  }
}
