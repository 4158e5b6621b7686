// Written by npm run shapes.
import type { Accepted, Barred, CarViolations, Violation } from '#contract/violations';
import type { Shape } from '../shape';
import { shared7, shared6, shared2, shared20, shared1, shared14, shared15, shared11 } from './shared';

export const accepted: Shape<Accepted> = { rule: { decision: shared7, pointsAfter: 'i' } };
export const barred: Shape<Barred> = { rule: { barred: [{ id: 's', windowReasons: shared6 }] } };
export const carViolations: Shape<CarViolations> = {
  rule: {
    car: shared2,
    violations: [
      {
        id: 's',
        status: '=unhandled|objection_pending|eliminated|handled|unpaid|overdue|paying|paid_unconfirmed|paid',
        kind: '=camera|onscene',
        occurredAt: 's',
        place: shared20,
        offence: 's',
        'offenceEnglish?': 's',
        'fineFen~': 'f',
        'points~': 'i',
        'decisionNumber~': 's',
        windowOnly: 'b',
        'amountFen~': 'f',
        'lastDay~': 's',
        worthChecking: 'b',
        'photo~': 's',
      },
    ],
    total: 'i',
    unreadable: 'i',
    'withoutDriver~': { records: 'i', daysToCome: 'i', article: 's' },
    untold: 'i',
    source: shared1,
  },
};
export const violation: Shape<Violation> = {
  rule: {
    id: 's',
    status: '=unhandled|objection_pending|eliminated|handled|unpaid|overdue|paying|paid_unconfirmed|paid',
    kind: '=camera|onscene',
    occurredAt: 's',
    place: shared20,
    offence: 's',
    'offenceEnglish?': 's',
    'fineFen~': 'f',
    'points~': 'i',
    'decisionNumber~': 's',
    windowOnly: 'b',
    'amountFen~': 'f',
    'lastDay~': 's',
    worthChecking: 'b',
    'photo~': 's',
    'recordNumber~': 's',
    plate: 's',
    plateType: 's',
    ownerKind: '=person|unit',
    offenceCode: 's',
    'enteredAt~': 's',
    photos: [{ url: 's' }],
    photoState: '=available|none|withheld|expired',
    'handling~': { bySafe: 's', by: 's', 'deferrableTo~': 's', provisional: 'b', article: 's' },
    windowReasons: shared6,
    oddities: [
      {
        kind: '=same_time_and_place|other_plate_in_photo|older_than_two_years|unusual_fine|unusual_points|entered_late|told_late',
        ground:
          '=emergency_vehicle|stolen_or_cloned|rescue_or_avoidance|handled_on_the_spot|conflicting_signals|unclear_record|plate_misread|other',
        against: 's',
        'number~': 'i',
        'article~': 's',
      },
    ],
    'objectable~': {
      answerBy: 's',
      provisional: 'b',
      grounds: [
        {
          ground:
            '=emergency_vehicle|stolen_or_cloned|rescue_or_avoidance|handled_on_the_spot|conflicting_signals|unclear_record|plate_misread|other',
          article: 's',
          evidence: ['s'],
        },
      ],
    },
    'objection~': {
      caseNumber: 's',
      ground:
        '=emergency_vehicle|stolen_or_cloned|rescue_or_avoidance|handled_on_the_spot|conflicting_signals|unclear_record|plate_misread|other',
      filedOn: 's',
      answerBy: 's',
      'asked?': { nth: 'i', words: 's', askedOn: 's', by: 's' },
      'answer?': { result: '=upheld|rejected', on: 's', 'reason~': 's', 'refund?': shared14 },
      'withdrawnOn?': 's',
    },
    'ownObjection~': { id: 's', state: 's' },
    office: shared15,
    ifAccepted: shared11,
    'decision~': shared7,
    source: shared1,
  },
};
