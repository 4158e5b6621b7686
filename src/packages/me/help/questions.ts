import type { Place } from '../../../features/help/ask';
import type { PageName } from '../../../features/screen/routes';
import type { paying } from '../../../i18n/topics/paying';
import type { records } from '../../../i18n/topics/records';

export type Question = keyof (typeof paying)['zh-CN'] | keyof (typeof records)['zh-CN'];
type Page = Extract<PageName, 'byNumber' | 'licences' | 'plan' | 'law' | 'photograph' | 'ownData' | 'about' | 'addCar'>;

/** By where each arises, and the page that its answer speaks of. */
export const questions: Readonly<Record<Question, { at: readonly Place[]; goes?: Page }>> = {
  stillUnpaid: { at: ['payment'] },
  unsure: { at: ['payment'] },
  paidTwice: { at: ['payment'] },
  refundWhen: { at: ['payment'] },
  proof: { at: ['payment'] },
  several: { at: ['payment'] },
  invoice: { at: ['payment'] },
  refundBooked: { at: ['payment'] },
  wrongNumber: { at: ['payment', 'number'] },
  notFound: { at: ['number'] },
  fifteen: { at: ['number'], goes: 'byNumber' },
  paperCode: { at: ['number'] },
  noPaper: { at: ['number'], goes: 'addCar' },
  forOther: { at: ['number'], goes: 'byNumber' },
  surcharge: { at: ['number', 'record'], goes: 'law' },
  weekend: { at: ['number', 'record'] },
  objectHow: { at: ['record'] },
  objectRefused: { at: ['record'] },
  cloned: { at: ['record'] },
  twice: { at: ['record'] },
  noPhotos: { at: ['record'] },
  window: { at: ['record'] },
  points: { at: ['record', 'points'] },
  twelve: { at: ['points'], goes: 'plan' },
  foreign: { at: ['points', 'number'] },
  borrowed: { at: ['car', 'record'] },
  sold: { at: ['car'] },
  noneYet: { at: ['car'] },
  otherCity: { at: ['car'] },
  photoRead: { at: ['photo'], goes: 'photograph' },
  fee: { at: ['payment', 'number'] },
  fake: { at: [] },
  letters: { at: [] },
  ownData: { at: [], goes: 'ownData' },
};
