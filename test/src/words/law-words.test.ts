// Every rule that the page of the law shows is said in words: the name of a rule is no sentence.
import { expect, it } from '@jest/globals';
import { transitions } from '../../../domain/law/rule';
import { lawOn } from '../../../server/law/law-on';
import { law as en } from '../../../src/i18n/en/law';
import { law as zhCN } from '../../../src/i18n/zh-CN/law';

it.each([
  ['zh-CN', zhCN],
  ['en', en],
])('says every rule in %s', (_, words) => {
  const { rules } = lawOn('2026-11-28', { now: () => new Date('2026-11-28T04:00:00Z') });
  expect(rules.map(({ name }) => name).filter((name) => !(name in words.rules))).toEqual([]);
  expect(rules.map(({ decidedBy }) => decidedBy).filter((day) => !(day in words.decidedBy))).toEqual([]);
  expect(transitions.filter((how) => !(how in words.transition))).toEqual([]);
});
