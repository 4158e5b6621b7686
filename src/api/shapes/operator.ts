// Written by npm run shapes.
import type { RunBy } from '#contract/operator';
import type { Shape } from '../shape';

export const runBy: Shape<RunBy> = {
  rule: {
    'operator~': {
      appName: { 'zh-CN': 's', en: 's' },
      name: 's',
      'developer?': 's',
      phone: 's',
      'email?': 's',
      address: 's',
      hours: { 'zh-CN': 's', en: 's' },
      complaintPhone: 's',
      payee: 's',
      refunds: { 'zh-CN': 's', en: 's' },
      retention: { 'zh-CN': 's', en: 's' },
      policyFrom: 's',
      'icp?': 's',
      'records?': { 'weapp?': 's', 'alipay?': 's' },
    },
    sources: [{ name: 's', isPolice: 'b' }],
  },
};
