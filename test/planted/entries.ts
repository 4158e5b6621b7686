import type { PlantedFault } from './fault';

const again = 'test/platform/entry-again.test.ts';
const timeline = 'test/server/payments/timeline.test.ts';

/** Ways into the app, and what is said after paying. */
export const entries: readonly PlantedFault[] = [
  {
    row: 'a second ticket leads on',
    file: 'src/platform/entry/again.ts',
    find: 'else waiting = { key: keyOf(shown), entry };',
    replace: '',
    test: again,
    name: 'second ticket',
  },
  {
    row: 'a mere return leads nowhere',
    file: 'src/platform/entry/again.ts',
    find: 'if (keyOf(shown) === taken) repeated = entry;\n      else waiting',
    replace: 'waiting',
    test: again,
    name: 'merely comes back',
  },
  {
    row: 'the same ticket leads on again',
    file: 'src/platform/entry/again.ts',
    find: 'waiting?.entry ?? (isAnew ? repeated : undefined) ?? plain',
    replace: 'waiting?.entry ?? plain',
    test: again,
    name: 'same ticket again',
  },
  {
    row: 'a page’s own parameters are its own',
    file: 'src/platform/entry/again.ts',
    find: '(!path || home.test(path) ? entryFrom(query) : plain)',
    replace: 'entryFrom(query)',
    test: again,
    name: 'a page that was opened itself',
  },
  {
    row: 'five working days are working days',
    file: 'server/payments/views.ts',
    find: 'const lastDay = addWorkdays(dayOf(new Date(paidAt)), workdaysOfPatience);',
    replace: 'const lastDay = addDays(dayOf(new Date(paidAt)), workdaysOfPatience);',
    test: timeline,
    name: 'when to go to a window',
  },
  {
    row: 'what is given back waits for nobody',
    file: 'server/payments/views.ts',
    find: 'isKept(item) && item.booked_at === null',
    replace: 'item.booked_at === null',
    test: timeline,
    name: 'when to go to a window',
  },
  {
    row: 'off is off',
    file: 'server/messages/announce.ts',
    find: "if (due && (await isUnwanted(due.person_id))) return 'refused';",
    replace: '',
    test: 'test/server/messages/announce.test.ts',
    name: 'switched messages off',
  },
  {
    row: 'what to do is said in time',
    file: 'src/packages/pay/result/waits-for-police.tsx',
    find: "since(waitsForPolice.tellFrom) ? 'tell' : 'now'",
    replace: "'now'",
    test: 'test/src/packages/help.test.tsx',
    name: 'what to do',
  },
];
