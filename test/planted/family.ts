import type { PlantedFault } from './fault';

const invitations = 'test/server/family/invitations.test.ts';
const kept = 'test/server/family/invitations-kept.test.ts';
const loans = 'test/server/family/loans.test.ts';

/** What can go wrong between somebody who lets another pay or see, and that other. */
export const family: PlantedFault[] = [
  {
    row: 'a link that was taken back opens a cashier for a quote of before',
    file: 'server/payments/opening/invited.ts',
    find: "    .where('id', '=', invitationId)\n    .where('withdrawn_at', 'is', null)\n",
    replace: "    .where('id', '=', invitationId)\n",
    test: invitations,
    name: 'was taken back',
  },
  {
    row: 'a link pays another decision',
    file: 'server/family/invitations.ts',
    find: "      if (row.decision_number !== number) throw new Refused('not_found', { field: 'decisionNumbers' });\n",
    replace: '',
    test: invitations,
    name: 'its own decision alone',
  },
  {
    row: 'the sender of a link never hears that it was paid',
    file: 'server/payments/write-back/write-back.ts',
    find: '[payer, ...(sender ? [sender] : [])]',
    replace: '[payer]',
    test: invitations,
    name: 'hears who paid',
  },
  {
    row: 'a payer’s name stays when the payer is deleted',
    file: 'server/store/retention/owned-tables.ts',
    find: "  'invitation_payers',\n",
    replace: '',
    test: kept,
    name: 'goes with its sender',
  },
  {
    row: 'a loan that is over still shows the car',
    file: 'server/family/loans.ts',
    find: 'row.borrowerId !== personId || !isLent(row)',
    replace: 'row.borrowerId !== personId',
    test: loans,
    name: 'shows nothing',
  },
  {
    row: 'a photograph opens after the loan has ended',
    file: 'server/family/room.ts',
    find: '{ ...deps, isSignedIn: stillShown }',
    replace: '{ ...deps, isSignedIn: async () => stillShown !== undefined }',
    test: loans,
    name: 'ended it',
  },
  {
    row: 'a decision’s number is told where its place is not',
    file: 'server/family/borrowed-car.ts',
    find: 'decisionNumber: shows.places ? decisionNumber : null',
    replace: 'decisionNumber',
    test: loans,
    name: 'no number that would tell where',
  },
];
