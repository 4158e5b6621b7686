/** @jest-environment jsdom */
// A finger that is quicker than the phone draws: every key that was tapped counts.
import { expect, it, jest } from '@jest/globals';
import { drawn } from '../../support/drivers/drawn';

jest.mock('@tarojs/components', () => jest.requireActual('../../../scripts/gallery/plain-components'));
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {}, useDidShow: () => undefined }));

it('keeps each key of a plate that was tapped before the one before it was drawn', async () => {
  const { PlateKeyboard } = await import('../../../src/packages/garage/add-car/plate-keyboard');
  const made: string[] = [];
  const keyboard = drawn(<PlateKeyboard plate="京A1" cell={undefined} onChange={(plate) => made.push(plate)} />);
  for (const key of ['t-key-2', 't-key-3', 't-key-delete', 't-key-4']) await keyboard.tap(key);
  expect(made).toEqual(['京A12', '京A123', '京A12', '京A124']);
});
