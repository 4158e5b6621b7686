import type { PlantedFault } from './fault';

const every = 'test/server/http/every-answer.test.ts';
const cookie = 'test/server/sign-in/state-cookie.test.ts';
const operators = 'test/server/operators/sign-in.test.ts';

/** Open to the world: whoever comes is no app of ours. */
export const internet: readonly PlantedFault[] = [
  {
    row: 'express-rate-limit#502',
    file: 'server/app.ts',
    find: 'keyGenerator: (request) => networkOf(payerIp(request)),',
    replace: 'keyGenerator: (request) => payerIp(request),',
    test: every,
    name: 'counts a network of IPv6',
  },
  {
    row: 'fastify-rate-limit#127',
    file: 'server/http/shared/outside-routes.ts',
    find: 'app.setNotFoundHandler({ preHandler: app.rateLimit() }, (_request, reply) =>',
    replace: 'app.setNotFoundHandler((_request, reply) =>',
    test: every,
    name: 'addresses that do not exist',
  },
  {
    row: 'fastify#5661',
    file: 'server/http/shared/outside-routes.ts',
    find: "const headers = { ...usualHeaders(publicUrl), 'x-request-id': id };",
    replace: "const headers = { 'x-request-id': id };",
    test: every,
    name: 'cannot be decoded',
  },
  {
    row: 'a neighbouring host sets the cookie of a sign-in',
    file: 'server/http/sign-in/sign-in-state.ts',
    find: "`${publicUrl.startsWith('https:') ? '__Host-' : ''}fadan-sign-in`",
    replace: "(publicUrl, 'fadan-sign-in')",
    test: cookie,
    name: 'could have set',
  },
  {
    row: 'a page that is named twice',
    file: 'server/operators/guard.ts',
    find: "typeof path === 'string' && // a parameter that comes twice is a list",
    replace: 'path !== undefined &&',
    test: operators,
    name: 'two were named',
  },
  {
    row: 'dotnet/aspnetcore#67462',
    file: 'server/operators/sign-in/provider.ts',
    find: '...(maxAge !== undefined && { maxAge }),',
    replace: '',
    test: operators,
    name: 'strength and freshness',
  },
  {
    row: 'how somebody signed in is wished for and not read',
    file: 'server/operators/sign-in/provider.ts',
    find: 'if (acr && !acr.includes(String(claims.acr)))',
    replace: 'if (acr && claims.acr === undefined)',
    test: operators,
    name: 'strength and freshness',
  },
  {
    row: 'a guess is no line of the log',
    file: 'server/http/refusals/refusals.ts',
    find: '      logRefusal(request, body);\n',
    replace: '',
    test: 'test/server/http/shared/logging.test.ts',
    name: 'who was refused what',
  },
  {
    row: 'the bureau is asked in the clear',
    file: 'server/settings/checks/check-addresses.ts',
    find: 'if (!settings.production) return;',
    replace: 'return;',
    test: 'test/server/settings/checks/check-settings.test.ts',
    name: 'in the clear',
  },
  {
    row: 'a short key',
    file: 'server/settings/keys.ts',
    find: 'const leastBits = 2048;',
    replace: 'const leastBits = 512;',
    test: 'test/server/settings/keys.test.ts',
    name: 'too short',
  },
];
