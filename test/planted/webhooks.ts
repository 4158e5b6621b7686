import type { PlantedFault } from './fault';

const test = 'test/server/webhooks/webhooks.test.ts';

/** What a bureau's own systems would hear wrongly, twice, or not at all. */
export const webhooks: readonly PlantedFault[] = [
  {
    row: 'signs the body without its id and time',
    file: 'server/webhooks/signature.ts',
    find: '.update(`${id}.${timestamp}.${body}`)',
    replace: '.update(body)',
    test,
  },
  {
    row: 'signs by the newest secret alone, and a receiver that has the old one refuses all',
    file: 'server/webhooks/signature.ts',
    find: 'secrets.map(',
    replace: 'secrets.slice(0, 1).map(',
    test,
    name: 'hears it in the end',
  },
  {
    row: 'takes a refusal for heard',
    file: 'server/webhooks/send-webhook.ts',
    find: 'if (response.ok) return',
    replace: 'if (response.status < 500) return',
    test,
    name: 'does not answer, or refuses',
  },
  {
    row: 'tells every receiver of every authority’s payments',
    file: 'server/webhooks/webhook-feed.ts',
    find: "(authorities ?? [''])",
    replace: "['']",
    test,
    name: 'of its own decisions',
  },
  {
    row: 'owes an event again each time the evidence is read',
    file: 'server/webhooks/webhook-feed.ts',
    find: 'if (kept) await',
    replace: 'await',
    test,
    name: 'two nodes',
  },
  {
    row: 'never gives up on a receiver, and tells nobody',
    file: 'server/webhooks/send-webhook.ts',
    find: 'if (isOver) {',
    replace: 'if (isOver && !receiver) {',
    test,
    name: 'mute for three days',
  },
  {
    row: 'tells order management of payments that no mini-program made',
    file: 'server/shipping/shipping-feed.ts',
    find: ".where('product', '=', 'jsapi')",
    replace: '',
    test: 'test/server/shipping/shipping.test.ts',
    name: 'none of Alipay',
  },
  {
    row: 'ends with a payment that order management does not know yet',
    file: 'server/shipping/upload-shipping.ts',
    find: 'const toldBefore: readonly number[] = [',
    replace: 'const toldBefore: readonly number[] = [10_060_001, ',
    test: 'test/server/shipping/shipping.test.ts',
    name: 'does not know a payment',
  },
  {
    row: 'tells order management that what went back is delivered',
    file: 'server/shipping/shipping-feed.ts',
    find: "          .where('outcome', '=', 'settled'),",
    replace: '',
    test: 'test/server/shipping/shipping.test.ts',
    name: 'went back whole',
  },
  {
    row: 'tells order management of a payee that is not under it',
    file: 'server/shipping/shipping-feed.ts',
    find: ".where('payee', 'in', payees)",
    replace: '',
    test: 'test/server/shipping/shipping.test.ts',
    name: 'not under it',
  },
  {
    row: 'takes every answer of order management for heard, and money rests there for ever',
    file: 'server/shipping/upload-shipping.ts',
    find: 'if (code === 0) return',
    replace: 'if (code !== arrivesLater) return',
    test: 'test/server/shipping/shipping.test.ts',
    name: 'a case after three days',
  },
];
