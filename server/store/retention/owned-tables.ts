/** What is a person's and goes with them; parts and events go with their objection. */
export const owned = [
  'objections',
  'record_ids',
  'announcements',
  'cars',
  'licences',
  'looked_up',
  'reports',
  'invitations',
  'invitation_payers',
  'loans',
  'borrowings',
] as const;
