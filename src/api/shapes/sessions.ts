// Written by npm run shapes.
import type { Sessions } from '#contract/sessions';
import type { Shape } from '../shape';

export const sessions: Shape<Sessions> = {
  rule: {
    sessions: [
      { id: 's', platform: '=weapp|alipay|h5|browser', 'begunAt~': 's', 'usedAt~': 's', expiresAt: 's', own: 'b' },
    ],
  },
};
