import type { BureauViolation } from '#contract/bureau';
import type { CachedBureau } from '../bureau/kept/cached-bureau';
import type { Cars } from '../cars/cars';
import type { Bureau, ContentCheck, Runtime } from '../ports';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing/sealing';

/** A picture made anew from its pixels. @throws Refused busy, too_slow, not_a_picture and what else a picture can be refused for */
export type CleanPicture = (bytes: Uint8Array) => Promise<Uint8Array>;

export type ObjectionDeps = {
  db: Database;
  runtime: Runtime;
  seal: Seal;
  cars: Pick<Cars, 'violation'>;
  bureau: Pick<Bureau, 'object' | 'sendEvidence' | 'supplement' | 'withdraw'>;
  cachedBureau: Pick<CachedBureau, 'acted'>;
  checkContent: ContentCheck;
  /** Words of this case that a person has to look at. */
  openCase: (caseNumber: string) => Promise<void>;
  /** Keeps that it waits, so that its answer is told whenever it comes. */
  seen: (car: { plate: string; plateType: string }, violation: BureauViolation) => Promise<unknown>;
  /** Undefined where this service unpacks no pictures. */
  clean: CleanPicture | undefined;
  links: { linkTo(pictureId: string, personId: string): string };
};
