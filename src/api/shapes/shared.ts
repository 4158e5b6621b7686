// Written by npm run shapes.
import type { Rule } from '../shape';

export const shared1: Rule = {
  name: 's',
  asOf: 's',
  state: '=live|stale|down',
  'reason?': '=bureau_down|source_busy|source_closed|answer_unclear|not_listed_yet',
};
export const shared2: Rule = {
  id: 's',
  plate: 's',
  plateType: 's',
  ownerMasked: 's',
  ownerKind: '=person|unit',
  toHandle: 'i',
  toPay: 'i',
  beingPaid: 'i',
  underReview: 'i',
  unreadable: 'i',
  payableFen: 'f',
  payableDecisions: ['s'],
  'payBy~': 's',
  'nextToHandle~': {
    id: 's',
    offence: 's',
    'offenceEnglish?': 's',
    occurredAt: 's',
    place: 's',
    'points~': 'i',
    'handleBy~': 's',
    'photo~': 's',
  },
  source: shared1,
};
export const shared3: Rule = {
  id: 's',
  numberMasked: 's',
  nameMasked: 's',
  licenceClass: 's',
  points: 'i',
  cycleEndsOn: 's',
  status: '=valid|detained|suspended|expired|unusable',
  asOf: 's',
  'refusal~': 's',
  fullPoints: 'i',
  pointsArticle: 's',
  'rollOver~': { least: 'i', most: 'i', article: 's' },
};
export const shared4: Rule = { percentPerDay: 'n', capPercent: 'n' };
export const shared5: Rule = [
  '=identity|driving_licence|vehicle_licence|the_paper|unit_licence_and_letter|owner_identity_copy|accident_papers',
];
export const shared6: Rule = [
  { code: 's', article: 's', bring: shared5, numbers: {}, unverified: 'b', 'source~': 's', from: 's' },
];
export const shared7: Rule = {
  number: 's',
  partyMasked: 's',
  plate: 's',
  place: 's',
  occurredAt: 's',
  offence: 's',
  'offenceEnglish?': 's',
  fineFen: 'f',
  surchargeFen: 'f',
  totalFen: 'f',
  servedOn: 's',
  serviceKnown: 'b',
  dueSafe: 's',
  dueLegal: 's',
  provisional: 'b',
  daysLate: 'i',
  surchargeRule: shared4,
  status: '=unpaid|overdue|paying|paid_unconfirmed|paid|window_only|at_treasury|suspended|revoked',
  'takenBy?': ['=wechat|alipay'],
  ofMyCar: 'b',
  isExample: 'b',
  windowReasons: shared6,
  articles: { due: 's', surcharge: 's' },
  remedies: {
    reconsideration: {
      by: 's',
      before: '=first|recommended|optional',
      bySafe: 's',
      provisional: 'b',
      'government~': 's',
      governments: ['s'],
      'viaPoliceArticle~': 's',
      ifNotTold: 's',
      article: 's',
    },
    court: { 'by~': 's', 'bySafe~': 's', provisional: 'b', daysAfterReconsideration: 'i', article: 's' },
  },
  source: shared1,
};
export const shared8: Rule = { token: 's', url: 's', code: 's' };
export const shared9: Rule = {
  id: 's',
  number: 's',
  note: 's',
  plate: 's',
  offence: 's',
  'offenceEnglish?': 's',
  fineFen: 'f',
  state: '=open|being_paid|paid|paid_otherwise|cancelled|withdrawn|expired',
  'link~': shared8,
  sentAt: 's',
  expiresAt: 's',
  'payer~': { 'name~': 's', gateway: '=wechat|alipay', paidAt: 's' },
};
export const shared10: Rule = {
  id: 's',
  plate: 's',
  plateType: 's',
  ownerKind: '=person|unit',
  places: 'b',
  photos: 'b',
  since: 's',
  expiresAt: 's',
};
export const shared11: Rule = { daysToPay: 'i', daysToReconsider: 'i', defenceArticle: 's' };
export const shared12: Rule = {
  id: 's',
  carId: 's',
  plate: 's',
  ownerKind: '=person|unit',
  note: 's',
  state: '=offered|lent|lapsed|ended|expired',
  places: 'b',
  photos: 'b',
  madeAt: 's',
  expiresAt: 's',
  'link~': shared8,
  'borrower~': { name: 's', since: 's' },
};
export const shared13: Rule = {
  id: 's',
  state: '=arriving|refused|ready|leaving|delivered|not_taken',
  bytes: 'i',
  received: 'i',
  'refusal~': 's',
  'url~': 's',
  round: 'i',
};
export const shared14: Rule = { decisionNumber: 's', amountFen: 'f', orderedOn: 's', 'returnedOn~': 's' };
export const shared15: Rule = { name: 's', address: 's', hours: 's', phone: 's', 'latitude~': 'n', 'longitude~': 'n' };
export const shared16: Rule = ['=records|papers|payment|objections|licences|accidents'];
export const shared17: Rule = {
  number: 's',
  text: 's',
  'paymentId~': 's',
  toldAt: 's',
  'answer~': 's',
  'answeredAt~': 's',
};
export const shared18: Rule = [shared17];
export const shared19: Rule = {
  id: 's',
  state: '=confirming|paid|not_paid|refunding|refunded',
  gateway: '=wechat|alipay',
  items: [
    {
      decisionNumber: 's',
      partyMasked: 's',
      plate: 's',
      place: 's',
      occurredAt: 's',
      offence: 's',
      'offenceEnglish?': 's',
      fineFen: 'f',
      surchargeFen: 'f',
      totalFen: 'f',
      dueSafe: 's',
      dueLegal: 's',
      daysLate: 'i',
      outcome: '=pending|paid|settled|refunding|refunded|not_paid',
    },
  ],
  totalFen: 'f',
  paidFor: '=mine|other',
  createdAt: 's',
  'paidAt~': 's',
  'transactionId~': 's',
  'closesAt~': 's',
  timeline: [{ step: '=paid|bank|finance|police', 'at~': 's', 'expectedBy~': 's' }],
  mayPayAgain: 'b',
  'waitsForPolice~': { tellFrom: 's', goFrom: 's' },
};
export const shared20: Rule = { text: 's', 'latitude~': 'n', 'longitude~': 'n' };
