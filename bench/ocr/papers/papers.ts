import type { FieldName, PaperKind } from '#contract/papers';
import type { Chance } from '../chance';
import type { Box } from './drawing';
import { facts, type Facts } from './facts';
import { carbonForm } from './layouts/carbon-form';
import { halfSheet, letterPaper } from './layouts/letter';
import { ruledTable } from './layouts/ruled-table';
import { decisionScreen, messageScreen } from './layouts/screens';
import { thermalSlip } from './layouts/thermal-slip';
import { drivingLicence } from './licences/driving-licence';
import { electronicLicence, vehicleLicence } from './licences/vehicle-licence';
import { notATicket } from './nothing/papers';
import { letterWords, type Letter, type LetterKind } from './wording';

/** A flat paper and what stands on it. `number` is where its number is printed, to put things over it. */
export type Paper = {
  kind: PaperKind | 'none';
  svg: string;
  width: number;
  height: number;
  truth: Partial<Record<FieldName, string>>;
  number?: Box;
  layout?: string;
  unitsPerMm?: number;
  digits?: Box[];
  /** What is unusual about it, for counting. */
  effects?: string[];
  /** A screen: its picture may be the screenshot itself. */
  screen?: boolean;
  /** Nothing lies there. */
  empty?: boolean;
  /** In the photo, no careful person can tell every digit of the number. */
  hidden?: boolean;
  /** How much light its print takes, where that is less than black print does: 0 to 1. */
  ink?: number;
  /** A code on it has the number too. */
  coded?: boolean;
};

/** What scoring needs of a paper, drawn or real. */
export type Printed = Pick<Paper, 'kind' | 'truth' | 'hidden'>;

function letter(chance: Chance, kind: LetterKind, f: Facts): Paper {
  const ownStyle = chance.odds(0.12);
  return laidOut(chance, letterWords(chance, kind, f, ownStyle), ownStyle);
}

/** By chance, in shares that a bureau of the whole country would see; half of them are letters from an office printer. */
export function laidOut(chance: Chance, words: Letter, ownStyle = false): Paper {
  const place = ownStyle ? ('centre' as const) : chance.one(['right', 'right', 'left', 'centre'] as const);
  return chance.weighed<() => Paper>([
    [42, () => letterPaper(chance, words, place)],
    [10, () => halfSheet(chance, words)],
    [15, () => ruledTable(chance, words)],
    [words.kind === 'general_decision' ? 6 : 24, () => thermalSlip(chance, words)],
    [12, () => carbonForm(chance, words)],
  ])();
}

/** Six in ten are decisions, for their numbers are what costs money. */
export function paper(chance: Chance, mayBeNone: boolean): Paper {
  const f = facts(chance);
  const dice = chance.share();
  if (mayBeNone && dice < 0.1) return notATicket(chance);
  if (mayBeNone && dice < 0.14) return messageScreen(chance, f);
  if (mayBeNone && dice < 0.18) return decisionScreen(chance, f);
  if (dice < 0.4) return letter(chance, 'simplified_decision', f);
  if (dice < 0.68) return letter(chance, 'general_decision', f);
  if (dice < 0.76) return letter(chance, 'parking_notice', f);
  if (dice < 0.84) return letter(chance, 'compulsory_measure', f);
  if (dice < 0.93) return chance.odds(0.2) ? electronicLicence(chance, f) : vehicleLicence(chance, f);
  return drivingLicence(chance, f);
}
