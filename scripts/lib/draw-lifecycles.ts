import { attemptLife } from '#domain/lives/attempt-lifecycle';
import { evidenceLife } from '#domain/lives/evidence-lifecycle';
import { itemLife } from '#domain/lives/item-lifecycle';
import { objectionLife } from '#domain/lives/objection-lifecycle';
import { recordLife } from '#domain/lives/record-lifecycle';
import { refundLife } from '#domain/lives/refund-lifecycle';
import { treasuryOrderLife } from '#domain/lives/treasury-order-lifecycle';

type Table = Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>;

const lives: [string, string, Table][] = [
  ['An attempt', 'attempt-lifecycle', attemptLife.transitions],
  ['A decision within an attempt', 'item-lifecycle', itemLife.transitions],
  ['A refund', 'refund-lifecycle', refundLife.transitions],
  ['An order at the treasury', 'treasury-order-lifecycle', treasuryOrderLife.transitions],
  ['A camera record', 'record-lifecycle', recordLife.transitions],
  ['An objection to it', 'objection-lifecycle', objectionLife.transitions],
  ['A picture of evidence', 'evidence-lifecycle', evidenceLife.transitions],
];

const drawn = (table: Table): string =>
  Object.entries(table)
    .flatMap(([from, events]) => Object.entries(events).map(([event, to]) => `  ${from} --> ${to}: ${event}`))
    .join('\n');

/** docs/payment-states.md: every life as its table says. */
export const paymentStates = (): string =>
  [
    '# The lives of what is paid',
    '',
    'Drawn by `npm run docs:states` from the tables in `domain`; a test compares them. What is not drawn cannot happen.',
    ...lives.flatMap(([title, file, table]) => [
      '',
      `## ${title}`,
      `\`domain/lives/${file}.ts\``,
      '',
      '```mermaid',
      'stateDiagram-v2',
      drawn(table),
      '```',
    ]),
    '',
  ].join('\n');
