import { Type } from '@sinclair/typebox';
import { closed, filled, positive } from './values';

const words = Type.Array(filled('a word of roleClaim'), {
  minItems: 1,
  description: 'a list of the words of roleClaim that give this role',
});

/** Who signs in is told in the provider's answer: only this machine's own may come without TLS. */
const issuer = Type.String({
  pattern: '^(https://[^\\s/]+|http://(127\\.0\\.0\\.1|localhost|\\[::1\\])(:\\d+)?(/|$))',
  description: "the provider's address, which begins with https://",
});

export const operators = Type.Optional(
  closed({
    issuer,
    clientId: filled('the client id that the provider gave'),
    clientSecret: filled('the client secret that the provider gave'),
    roleClaim: filled("the claim of the ID token that has a person's roles or groups"),
    roles: closed({ look: words, act: words, audit: words }),
    acr: Type.Optional(
      Type.Array(filled('a word of the provider’s for how somebody signed in'), {
        minItems: 1,
        description: 'a list of the words of acr that are strong enough, the best first',
      }),
    ),
    freshMinutes: Type.Optional(positive),
    idleMinutes: Type.Optional(positive),
    mostHours: Type.Optional(positive),
  }),
);
