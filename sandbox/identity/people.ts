/** Who can sign in at the provider: what a company's directory would know. */
export type Member = { sub: string; name: string; roles: readonly string[]; is: string };

export const members: readonly Member[] = [
  { sub: 'lin', name: '林岚', roles: ['fadan-look', 'fadan-act'], is: '经办 · looks and acts' },
  { sub: 'wang', name: '王维', roles: ['fadan-look', 'fadan-act'], is: '复核 · looks and acts' },
  { sub: 'zhao', name: '赵审', roles: ['fadan-look', 'fadan-audit'], is: '审计 · looks and audits' },
  { sub: 'chen', name: '陈看', roles: ['fadan-look'], is: '客服 · looks' },
  { sub: 'guest', name: '访客', roles: [], is: '没有权限 · no role' },
];
