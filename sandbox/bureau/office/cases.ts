import type { BureauViolation, ObjectedRecord } from '#contract/bureau';
import type { DeedKind, DeedOf } from './deeds';

/** taken: the pictures that arrived, of those announced. answered: how many of the office's questions. */
export type Case = { recordNo: string; announced: Set<string>; taken: Set<string>; asked: number; answered: number };
export type ObjectionDeed = 'objected' | 'evidence' | 'asked' | 'supplemented' | 'withdrawn' | 'answered' | 'returned';
type Redo = { [Kind in ObjectionDeed & DeedKind]: (deed: DeedOf<Kind>) => boolean };
type Records = {
  get: (recordNo: string) => BureauViolation | undefined;
  set: (violation: BureauViolation) => void;
  /** Keeps how it stood, for look-ups that lag behind an act. */
  remember: (violation: BureauViolation) => void;
};

/** Nobody has answered it and it was not withdrawn. */
export const isOpen = ({ objection }: BureauViolation): boolean =>
  objection !== null && objection !== undefined && !objection.answer && !objection.withdrawnOn;

/** What is kept of objections besides the records: which pictures belong to a case, and what was asked. */
export function createCases(records: Records) {
  const cases = new Map<string, Case>();
  /** Changes what the record says of its objection. */
  function change(recordNo: string, to: Partial<ObjectedRecord>, status?: BureauViolation['status']): boolean {
    const violation = records.get(recordNo);
    if (!violation?.objection) return false;
    records.set({ ...violation, ...(status && { status }), objection: { ...violation.objection, ...to } });
    return true;
  }
  const ofCase = (caseNumber: string, apply: (one: Case) => boolean): boolean => {
    const one = cases.get(caseNumber);
    return one !== undefined && apply(one);
  };

  const redo: Redo = {
    objected({ recordNo, objection, evidence = [] }) {
      const violation = records.get(recordNo);
      if (!violation) return false;
      records.remember(violation);
      records.set({ ...violation, status: 'objection_pending', objection });
      const announced = new Set(evidence);
      cases.set(objection.caseNumber, { recordNo, announced, taken: new Set(), asked: 0, answered: 0 });
      return true;
    },
    evidence: ({ caseNumber, sha256 }) => ofCase(caseNumber, ({ taken }) => Boolean(taken.add(sha256))),
    asked({ caseNumber, asked }) {
      return ofCase(caseNumber, (one) => {
        one.asked = asked.nth;
        return change(one.recordNo, { asked });
      });
    },
    supplemented({ caseNumber, nth, evidence, answerBy }) {
      return ofCase(caseNumber, (one) => {
        one.answered = nth;
        evidence.forEach((digest) => one.announced.add(digest));
        records.remember(records.get(one.recordNo)!);
        return change(one.recordNo, { asked: null, answerBy });
      });
    },
    withdrawn({ caseNumber, on }) {
      return ofCase(caseNumber, ({ recordNo }) => {
        records.remember(records.get(recordNo)!);
        return change(recordNo, { asked: null, withdrawnOn: on }, 'unhandled');
      });
    },
    answered({ recordNo, isUpheld, answer }) {
      const violation = records.get(recordNo);
      if (!violation || !isOpen(violation))
        return violation?.status === 'objection_pending' && answerUnnamed(violation, isUpheld);
      change(recordNo, { asked: null, ...(answer && { answer }) }, statusAfter(violation, isUpheld));
      const { decision } = violation;
      if (isUpheld && decision)
        records.set({ ...records.get(recordNo)!, decision: { ...decision, status: 'revoked' } });
      return true;
    },
    returned({ recordNo, on }) {
      const answer = records.get(recordNo)?.objection?.answer;
      if (!answer?.refund) return false;
      return change(recordNo, { answer: { ...answer, refund: { ...answer.refund, returnedOn: on } } });
    },
  };
  /** One that the world began with has no case of ours. */
  function answerUnnamed(violation: BureauViolation, isUpheld: boolean): boolean {
    records.set({ ...violation, status: isUpheld ? 'eliminated' : 'unhandled' });
    return true;
  }
  return { redo, of: (caseNumber: string) => cases.get(caseNumber) };
}

function statusAfter({ status }: BureauViolation, isUpheld: boolean): BureauViolation['status'] {
  if (isUpheld) return 'eliminated';
  return status === 'objection_pending' ? 'unhandled' : status;
}
