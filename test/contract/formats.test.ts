// As in a process of a sandbox or a bureau: the schema of the contract is all that was loaded.
import { expect, it } from '@jest/globals';
import { Value } from '@sinclair/typebox/value';
import { Day } from '../../contract/common';

it('knows days in a process that registered no format of its own', () => {
  expect(Value.Check(Day, '2026-11-28')).toBe(true);
  expect(Value.Check(Day, '2026-02-30')).toBe(false);
});
