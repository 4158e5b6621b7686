import type { AskedForMore, ObjectedRecord, ObjectionAnswer, WriteBack } from '#contract/bureau';

type Kinds = {
  accepted: { recordNo: string; licenceNumber: string; servedOn: string };
  objected: { recordNo: string; statement: string; objection: ObjectedRecord; evidence?: string[] };
  evidence: { caseNumber: string; sha256: string };
  asked: { caseNumber: string; asked: AskedForMore };
  supplemented: { caseNumber: string; nth: number; statement: string; evidence: string[]; answerBy: string };
  withdrawn: { caseNumber: string; on: string };
  answered: { recordNo: string; isUpheld: boolean; answer?: ObjectionAnswer };
  returned: { recordNo: string; on: string };
  issued: { serial: number };
  seen: { serial: number; plate: string; plateType: string; code: string; at: number };
  paid: { payment: WriteBack; bookedAt: string };
};
export type DeedKind = keyof Kinds;
export type DeedOf<Kind extends DeedKind> = { deed: Kind } & Kinds[Kind];
/** What happened here since the world was made; kept, so that paid stays paid over a restart. */
export type Deed = { [Kind in DeedKind]: DeedOf<Kind> }[DeedKind];

const kinds: Record<DeedKind, true> = {
  accepted: true,
  objected: true,
  evidence: true,
  asked: true,
  supplemented: true,
  withdrawn: true,
  answered: true,
  returned: true,
  issued: true,
  seen: true,
  paid: true,
};

export const isDeed = (value: unknown): value is Deed =>
  typeof value === 'object' && value !== null && Object.hasOwn(kinds, String((value as { deed?: unknown }).deed));
