import { expect, it } from '@jest/globals';
import { cannotRead, missingNativePart } from '../../../server/papers/native-parts';

it('finds that this machine can read photographs', async () => {
  expect(await missingNativePart()).toBeUndefined();
});

it.each(['sharp', 'onnxruntime-node'] as const)('names %s in one line where it does not load', async (part) => {
  expect(await missingNativePart(async (name) => name !== part)).toBe(part);
  expect(cannotRead(part)).toMatch(
    new RegExp(`^photographed papers cannot be read here, numbers can be typed: ${part} has no part for [^\n]+$`),
  );
});
