import type {
  DraftObjection,
  EvidencePicture,
  FileObjection,
  LetterLanguage,
  SupplementObjection,
} from '#contract/objections';
import { act, call } from './http';
import { evidencePicture, objection, objections } from './shapes/objections';

const at = (id: string): string => `/v1/objections/${encodeURIComponent(id)}`;
const picture = (id: string): string => `/v1/pictures/${encodeURIComponent(id)}`;

export const fetchObjections = () => call('GET', '/v1/objections', objections);
export const fetchObjection = (id: string) => call('GET', at(id), objection);
export const openObjection = (violationId: string) => call('POST', '/v1/objections', objection, { violationId });
export const saveDraft = (id: string, draft: DraftObjection) => act('POST', `${at(id)}/draft`, draft);
/** What was never sent: words and pictures go with it. */
export const discardDraft = (id: string) => act('DELETE', at(id));
export const fileObjection = (id: string, said: FileObjection) => call('POST', `${at(id)}/file`, objection, said);
export const supplement = (id: string, said: SupplementObjection) =>
  call('POST', `${at(id)}/supplement`, objection, said);
export const withdraw = (id: string) => call('POST', `${at(id)}/withdraw`, objection);

/** Sixty thousand bytes a part: seconds on the worst network, and it ends where base64 has no half signs. */
const partSigns = 80 * 1024;
const bytesIn = (base64: string): number =>
  (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);

/**
 * Sends a picture in parts, from where it stopped; onSent hears how far it has come each time. What breaks off is gone on with by the
 * same call with what was heard last.
 */
export async function sendPicture(
  objectionId: string,
  base64: string,
  begun: EvidencePicture | undefined,
  onSent: (so: EvidencePicture) => void,
): Promise<void> {
  const bytes = bytesIn(base64);
  let now = begun ?? (await call('POST', `${at(objectionId)}/pictures`, evidencePicture, { bytes }));
  onSent(now);
  while (now.state === 'arriving') {
    const from = Math.floor(now.received / 3) * 4;
    const part = { at: now.received, data: base64.slice(from, from + partSigns) };
    now = await call('POST', `${picture(now.id)}/parts`, evidencePicture, part);
    onSent(now);
  }
}
export const removePicture = (id: string) => act('DELETE', picture(id));

/** Where the application for reconsideration is fetched from, as a PDF. */
export const letterAddress = (id: string, language: LetterLanguage): string =>
  `${FADAN_API}${at(id)}/letter.pdf?language=${language}`;
