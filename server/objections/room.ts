import type { LetterLanguage } from '#contract/objections';
import type { createPhotoLinks } from '../violations/photo-links';
import { createAnswering } from './answering';
import type { ObjectionDeps } from './deps';
import { createDrafts } from './drafts';
import { createFiling, objectAtOnce } from './file-objection';
import { createLetterDrawer } from './letter/draw-letter';
import { letterOf } from './letter/letter';
import { createOwnObjections } from './shown/own-objections';
import { createPictures } from './pictures';
import { ownObjection } from './rows';
import { createSendEvidence } from './sending';

export type ObjectionRoom = ReturnType<typeof createObjections>;

/** All that can be done with an objection. */
export function createObjections(deps: Omit<ObjectionDeps, 'links'> & { links: ReturnType<typeof createPhotoLinks> }) {
  const drafts = createDrafts(deps);
  const file = createFiling(deps);
  const own = createOwnObjections(deps);
  const drawLetter = createLetterDrawer();
  return {
    ...createAnswering(deps),
    own,
    drafts,
    file,
    objectAtOnce: objectAtOnce(deps, drafts, file),
    pictures: createPictures(deps),
    links: deps.links,
    /** Of a job. */
    sendEvidence: createSendEvidence(deps),
    /** For the days after a refusal. @throws Refused not_found, too_many_requests */
    async letter(personId: string, id: string, language: LetterLanguage): Promise<Buffer> {
      const objection = await own.one(personId, id);
      const row = await ownObjection(deps.db, personId, id);
      return drawLetter(letterOf(row, objection, language, deps.runtime.now()));
    },
  };
}
