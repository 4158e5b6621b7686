import { expect, it } from '@jest/globals';
import { picturesArea } from '../../../../server/papers/pdf/page-parts';

const names = [
  'save',
  'restore',
  'transform',
  'paintFormXObjectBegin',
  'paintFormXObjectEnd',
  'paintImageXObject',
  'showText',
];
const ops = Object.fromEntries(names.map((name, at) => [name, at + 1]));
const area = (...steps: [string, unknown[]?][]): number =>
  picturesArea({ fnArray: steps.map(([name]) => ops[name]!), argsArray: steps.map(([, args]) => args ?? null) }, ops);
const scaled = (x: number, y: number): [string, unknown[]] => ['transform', [x, 0, 0, y, 0, 0]];

it('pictures cover what they are stretched to, each where its own scale holds', () => {
  expect(area(['save'], scaled(100, 50), ['paintImageXObject'], ['restore'], ['paintImageXObject'])).toBe(5001);
  expect(
    area(
      scaled(2, 2),
      ['paintFormXObjectBegin', [[10, 0, 0, 10, 0, 0], null]],
      ['paintImageXObject'],
      ['paintFormXObjectEnd'],
    ),
  ).toBe(400);
});
it('a scan in stripes covers what all of them do', () =>
  expect(
    area(
      ...[1, 2, 3].flatMap((): [string, unknown[]?][] => [
        ['save'],
        scaled(10, 10),
        ['paintImageXObject'],
        ['restore'],
      ]),
    ),
  ).toBe(300));
it('a picture that lies on its side, or upside down, covers as much', () => {
  expect(area(['transform', [0, 30, -20, 0, 0, 0]], ['paintImageXObject'])).toBe(600);
  expect(area(scaled(20, -30), ['paintImageXObject'])).toBe(600);
});
it('print covers nothing', () => expect(area(scaled(20, 30), ['showText', [[]]])).toBe(0));
