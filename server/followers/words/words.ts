import type { DecisionStatus } from '#contract/decisions';

type Source = { name: string; asOf: string; isLive: boolean };
/**
 * Amounts in yuan as texts; a day or an instant as it is read; null where nobody told. read: from a picture. runs: money is owed.
 * elsewhere: its payee takes no money on the platform of the chat.
 */
export type DecisionFacts = {
  read: boolean;
  number: string;
  offence: string;
  fine: string;
  surcharge: string | null;
  total: string;
  status: DecisionStatus;
  runs: boolean;
  elsewhere: boolean;
  lastDay: string | null;
  late: number;
  source: Source;
};
export type CarFacts = {
  plate: string;
  isKnown: boolean;
  toHandle: number;
  toPay: number;
  payable: string;
  unreadable: number;
  payBy: string | null;
  source: Source;
};
export type ChoiceKey = 'ask_number' | 'ask_photo' | 'mine';

/** All that an account says, in one language: facts come in, sentences come out. */
/** What is kept of a follower. since: a day. */
export type OwnData = { since: string; language: string; notices: 'on' | 'off'; isLinked: boolean };
export type ChatWords = {
  greeting: string;
  hello: string;
  askNumber: string;
  askPhoto: string;
  unclear: string;
  choices: Record<ChoiceKey, string>;
  how: string;
  decision(facts: DecisionFacts): string;
  payCard(total: string): string;
  openCard: string;
  unknown(number: string): string;
  notDecided(number: string): string;
  malformed: string;
  silent: string;
  elsewhere: string;
  tooMany: string;
  /** doubtful: which digits to compare first, by their place from 1. */
  confirm(read: { number: string; doubtful: { at: number; digit: string }[] }): string;
  confirmYes: string;
  confirmNo: string;
  several: string;
  noNumber: string;
  otherPaper: string;
  picture: Record<'lost' | 'heic' | 'large' | 'busy' | 'off', string>;
  voiceUnread: string;
  link: string;
  notLinked: string;
  notYours: string;
  noCars: string;
  bindCard: string;
  carsCard: string;
  car(facts: CarFacts): string;
  notices: Record<'on' | 'off', string>;
  ownData(data: OwnData & { openId: string }): string;
  dataDeleted: string;
};
