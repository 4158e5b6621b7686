// Written by npm run shapes.
import type { Erased, OwnData } from '#contract/own-data';
import type { Shape } from '../shape';
import { shared18 } from './shared';

export const erased: Shape<Erased> = { rule: { keptPayments: 'i' } };
export const ownData: Shape<OwnData> = {
  rule: {
    madeAt: 's',
    signedInBy: ['=weapp|alipay|h5|browser'],
    'agreedVersion~': 's',
    sessions: [{ platform: '=weapp|alipay|h5|browser', 'begunAt~': 's', expiresAt: 's' }],
    cars: [
      {
        plate: 's',
        plateType: 's',
        lastSix: 's',
        'unitCode~': 's',
        ownerMasked: 's',
        'consentedTo~': 's',
        addedOn: 's',
      },
    ],
    licences: [
      { number: 's', fileNumber: 's', nameMasked: 's', 'holder~': 's', points: 'i', 'consentedTo~': 's', addedOn: 's' },
    ],
    payments: [{ id: 's', decisionNumbers: ['s'], amountFen: 'f', state: 's', begunAt: 's', 'paidAt~': 's' }],
    reports: shared18,
    objections: [
      {
        plate: 's',
        offence: 's',
        'ground~': 's',
        statement: 's',
        state: 's',
        'caseNumber~': 's',
        begunOn: 's',
        pictures: 'i',
      },
    ],
    invitations: [{ decisionNumber: 's', note: 's', sentAt: 's', expiresAt: 's', 'withdrawnAt~': 's' }],
    lent: [{ plate: 's', note: 's', madeAt: 's', expiresAt: 's', 'endedAt~': 's' }],
    namesAsBorrower: [{ name: 's', at: 's' }],
    namesAsPayer: [{ name: 's', at: 's' }],
    notices: [{ topic: 's', at: 's', state: 's', facts: {} }],
    follows: [{ platform: 's', since: 's', language: 's', notices: 's' }],
  },
};
