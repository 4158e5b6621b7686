import type { PlantedFault } from './fault';

const whoMay = 'test/server/operators/who-may.test.ts';
const forms = 'test/server/operators/forms.test.ts';
const signIn = 'test/server/operators/sign-in.test.ts';
const twoPeople = 'test/server/operators/two-people.test.ts';
const pages = 'test/server/operators/pages.test.ts';

/** The operators' pages: who they are, what they may, and whose words they read. */
export const operators: readonly PlantedFault[] = [
  {
    row: 'a role for each route',
    file: 'server/operators/serve.tsx',
    find: "if (route.role !== 'any' && !who.roles.includes(route.role)) {",
    replace: "if (route.role === 'audit' && !who.roles.includes(route.role)) {",
    test: whoMay,
    name: 'do what the roles',
  },
  {
    row: 'a form is of its session',
    file: 'server/operators/guard.ts',
    find: 'return given.length === own.length && timingSafeEqual(given, own);',
    replace: 'return given.length === own.length;',
    test: forms,
    name: 'another session',
  },
  {
    row: 'a form is of our origin',
    file: 'server/operators/guard.ts',
    find: 'if (origin !== new URL(wanted.publicUrl).origin) return false;',
    replace: '',
    test: forms,
    name: 'another site',
  },
  {
    row: 'the signature of the ID token counts',
    file: 'server/operators/sign-in/provider.ts',
    find: 'const execute = [oidc.enableNonRepudiationChecks, ...insecure];',
    replace: 'const execute = insecure;',
    test: signIn,
    name: 'is refused with a spoilt token',
  },
  {
    row: 'person and roles belong to their row',
    file: 'server/store/sessions/operator-session-seal.ts',
    find: 'return session.of === hash ? session : undefined;',
    replace: 'return session;',
    test: whoMay,
    name: 'by writing to the table',
  },
  {
    row: 'a session that nobody uses ends',
    file: 'server/operators/sign-in/sessions.ts',
    find: ' || at - row.used_at > idleMinutes * minute',
    replace: '',
    test: signIn,
    name: 'half an hour',
  },
  {
    row: 'nobody is led elsewhere after signing in',
    file: 'server/operators/sign-in/arriving.tsx',
    find: "to: isOwnPath(to) ? to : '/operator'",
    replace: "to: to ?? '/operator'",
    test: signIn,
    name: 'leads nobody',
  },
  {
    row: 'a second person confirms',
    file: 'server/ops/refunds/refunds.ts',
    find: 'if (row.actor === actor)',
    replace: 'if (row.actor === undefined)',
    test: twoPeople,
    name: 'however they ask',
  },
  {
    row: 'every look is written down',
    file: 'server/operators/serve.tsx',
    find: 'if (route.look) await recordAct',
    replace: 'if (!route) await recordAct',
    test: whoMay,
    name: 'every look',
  },
  {
    row: 'no plate in the log',
    file: 'server/operators/pages/payments.tsx',
    find: 'subject: plate ? maskPlate(plate) : typed,',
    replace: 'subject: typed,',
    test: pages,
    name: 'writes down no plate',
  },
  {
    row: 'what was typed stays',
    file: 'server/operators/pages/cases.tsx',
    find: 'return one(seen, explanation, seen.words.cases.missing);',
    replace: "return one(seen, '', seen.words.cases.missing);",
    test: pages,
    name: 'loses none',
  },
];
