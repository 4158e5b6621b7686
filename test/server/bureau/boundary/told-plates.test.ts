// A bureau writes plates as its own books do, and not everybody who is fined drives a car.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkedDecision, checkedViolations, jsonIn } from '../../../../server/bureau/boundary/checked-answer';

const { paths } = JSON.parse(readFileSync('contract/bureau.openapi.json', 'utf8'));
const example = (path: string): string =>
  JSON.stringify(paths[path].post.responses[200].content['application/json'].example);
const [decision, violations] = ['/bureau/v1/decisions/query', '/bureau/v1/violations/query'].map(example) as [
  string,
  string,
];
const now = new Date('2026-11-23T12:00:00+08:00');
const plateOf = (told: string): string =>
  checkedDecision(jsonIn(decision.replace('浙A12345', told)), '3301061900000131', now).plate;

describe('a decision', () => {
  it.each(['浙A·12345', '浙A 12345', '浙a12345', '浙Ａ１２３４５', '\\u6d59A\\u00b712345'])(
    'of %s is of the car that everybody writes otherwise',
    (told) => expect(plateOf(told)).toBe('浙A12345'),
  );
  it.each(['', '无', '无牌', '无号牌', '无牌照', '未悬挂号牌', '-', '--', '/', '***'])(
    'of «%s» is of no plate',
    (told) => expect(plateOf(told)).toBe(''),
  );
  it.each([
    ['杭州A12345', 'an electric bicycle'],
    ['京A123456', 'an electric bicycle'],
    ['深圳0123456', 'an electric bicycle'],
    ['沪A电12345', 'an electric bicycle'],
    ['鲁0212345', 'a tractor'],
    ['WJ京1234X', 'the armed police'],
    ['VA12345', 'the army'],
    ['云A12345临', 'a paper plate'],
  ])('of %s, %s, can be paid like any other', (told) => expect(plateOf(told)).toBe(told));
  it.each(['浙A1234', '浙A', '未识别', '12345', '浙A12?45', '二〇二六年十一月', 'x'.repeat(300)])(
    'of %s is not understood',
    (told) => expect(() => plateOf(told)).toThrow('answer_unclear'),
  );
});

it('a list with dots in its plates is the list of the car that was asked about', () => {
  const dotted = violations.replaceAll('浙A12345', '浙A·12345');
  const asked = { plate: '浙A12345', plateType: '02' };
  const read = checkedViolations(jsonIn(dotted), asked, now);
  expect(read.violations).toHaveLength(1);
  expect(read).toEqual(checkedViolations(jsonIn(violations), asked, now));
});
