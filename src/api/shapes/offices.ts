// Written by npm run shapes.
import type { RecordOffices } from '#contract/offices';
import type { Shape } from '../shape';
import { shared15, shared16, shared5, shared1 } from './shared';

export const recordOffices: Shape<RecordOffices> = {
  rule: {
    named: shared15,
    'anywhere~': 's',
    wanted: shared16,
    bring: shared5,
    city: 's',
    cities: [{ city: 's', name: 's', latitude: 'n', longitude: 'n' }],
    'offices~': [
      {
        id: 's',
        name: 's',
        address: 's',
        'latitude~': 'n',
        'longitude~': 'n',
        'phone~': 's',
        'hours~': [{ on: '=workday|saturday|sunday|holiday', from: 's', to: 's' }],
        'does~': shared16,
        'note~': 's',
        'doesIt~': 'b',
        opening: { state: '=open|closed|unknown', 'changesAt~': 's', provisional: 'b' },
      },
    ],
    unreadable: 'i',
    'madeOn~': 's',
    isOld: 'b',
    source: shared1,
  },
};
