// Written by npm run shapes.
import type { EvidencePicture, Objection, Objections } from '#contract/objections';
import type { Shape } from '../shape';
import { shared13, shared14, shared15 } from './shared';

export const evidencePicture: Shape<EvidencePicture> = { rule: shared13 };
export const objection: Shape<Objection> = {
  rule: {
    id: 's',
    violationId: 's',
    state: '=draft|reviewing|asked|upheld|rejected|withdrawn|overtaken',
    plate: 's',
    plateType: 's',
    offence: 's',
    'offenceEnglish?': 's',
    place: 's',
    occurredAt: 's',
    'ground~':
      '=emergency_vehicle|stolen_or_cloned|rescue_or_avoidance|handled_on_the_spot|conflicting_signals|unclear_record|plate_misread|other',
    'caseNumber~': 's',
    'filedOn~': 's',
    'answerBy~': 's',
    'workdaysLeft~': 'i',
    'askedBy~': 's',
    pictures: 'i',
    changedAt: 's',
    statement: 's',
    evidence: [shared13],
    timeline: [
      {
        event: '=file|supplement|withdraw|bureau_asks|bureau_upholds|bureau_rejects|bureau_decides',
        at: 's',
        'words~': 's',
      },
    ],
    provisional: 'b',
    'asked~': { words: 's', askedOn: 's', by: 's' },
    'answer~': { 'on~': 's', 'reason~': 's', 'refund~': shared14 },
    'next~': {
      'decisionNumber~': 's',
      governments: ['s'],
      'reconsiderBy~': 's',
      daysToReconsider: 'i',
      'sueBy~': 's',
      daysAfterReconsideration: 'i',
      'handleBy~': 's',
      articles: ['s'],
    },
    'office~': shared15,
    picturesUntil: 's',
    wordsUntil: 's',
    takesPictures: 'b',
  },
};
export const objections: Shape<Objections> = {
  rule: {
    objections: [
      {
        id: 's',
        violationId: 's',
        state: '=draft|reviewing|asked|upheld|rejected|withdrawn|overtaken',
        plate: 's',
        plateType: 's',
        offence: 's',
        'offenceEnglish?': 's',
        place: 's',
        occurredAt: 's',
        'ground~':
          '=emergency_vehicle|stolen_or_cloned|rescue_or_avoidance|handled_on_the_spot|conflicting_signals|unclear_record|plate_misread|other',
        'caseNumber~': 's',
        'filedOn~': 's',
        'answerBy~': 's',
        'workdaysLeft~': 'i',
        'askedBy~': 's',
        pictures: 'i',
        changedAt: 's',
      },
    ],
  },
};
