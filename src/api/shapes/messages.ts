// Written by npm run shapes.
import type { MessageTemplates, Notices } from '#contract/messages';
import type { Shape } from '../shape';

export const messageTemplates: Shape<MessageTemplates> = { rule: { templateIds: ['s'] } };
export const notices: Shape<Notices> = {
  rule: {
    isOn: 'b',
    notices: [
      {
        topic: '=violation|last_day|objection|payment|refund',
        at: 's',
        state: '=waits|unsure|sent|unwanted|unreachable',
        'plate~': 's',
        'place~': 's',
        'offence~': 's',
        'number~': 's',
        'amount~': 's',
        'day~': 's',
        'result~': 's',
      },
    ],
  },
};
