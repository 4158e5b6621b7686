// Written by npm run shapes.
import type { PaperReading } from '#contract/papers';
import type { Shape } from '../shape';

export const paperReading: Shape<PaperReading> = {
  rule: {
    paper:
      '=simplified_decision|general_decision|parking_notice|compulsory_measure|vehicle_licence|driving_licence|unknown',
    source: '=code|text',
    fields: [
      {
        name: '=decisionNumber|plate|amountFen|decidedOn|vin|engineNumber|plateType|owner|licenceNumber|fileNumber',
        value: 's',
        state: '=sure|confirm|type',
        doubtful: ['f'],
        'crop?': 's',
        'choices?': [{ label: 's', value: 's' }],
        'missingAt?': 'f',
      },
    ],
  },
};
