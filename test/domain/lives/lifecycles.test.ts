// Every life is a table, every event of it is fired somewhere, and the page that draws them is the one they give.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { attemptLife } from '#domain/lives/attempt-lifecycle';
import { evidenceLife } from '#domain/lives/evidence-lifecycle';
import { itemLife } from '#domain/lives/item-lifecycle';
import { objectionLife } from '#domain/lives/objection-lifecycle';
import { recordLife } from '#domain/lives/record-lifecycle';
import { refundLife } from '#domain/lives/refund-lifecycle';
import { treasuryOrderLife } from '#domain/lives/treasury-order-lifecycle';
import { paymentStates } from '../../../scripts/lib/draw-lifecycles';

const root = join(__dirname, '../../..');
const source = readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'server', file), 'utf8'))
  .join('\n');
const eventsOf = (table: Readonly<Record<string, object>>): string[] => [
  ...new Set(Object.values(table).flatMap((row) => Object.keys(row))),
];

it.each([
  ['attempt', eventsOf(attemptLife.transitions)],
  ['decision', eventsOf(itemLife.transitions)],
  ['refund', eventsOf(refundLife.transitions)],
  ['record', eventsOf(recordLife.transitions).filter((event) => !event.startsWith('bureau_'))],
  ['objection', eventsOf(objectionLife.transitions)],
  ['picture of evidence', eventsOf(evidenceLife.transitions)],
  ['treasury order', eventsOf(treasuryOrderLife.transitions).filter((event) => !event.startsWith('seen_'))],
])('every event in the life of a(n) %s is fired by the service', (_name, events) => {
  expect(events.filter((event) => !source.includes(`'${event}'`))).toEqual([]);
});

it('is drawn in docs/payment-states.md', () => {
  expect(readFileSync(join(root, 'docs/payment-states.md'), 'utf8')).toBe(paymentStates());
});
