// Written by npm run shapes.
import type { Law } from '#contract/law';
import type { Shape } from '../shape';

export const law: Shape<Law> = {
  rule: {
    on: 's',
    rules: [
      {
        name: 's',
        numbers: {},
        article: 's',
        from: 's',
        'to~': 's',
        unverified: 'b',
        decidedBy: 's',
        'transition~': 's',
        source: 's',
        'verifiedOn~': 's',
      },
    ],
    speeding: { article: 's', bands: [{ overPercent: 'i', group: 's', road: 's', points: 'i', item: 's' }] },
  },
};
