import type { PlantedFault } from './fault';

const formats = 'test/domain/input/formats.test.ts';
const where = 'test/domain/places/where-to-handle.test.ts';
const lists = 'test/server/bureau/sources/list-lines.test.ts';
const plate = 'test/domain/cars/plate.test.ts';

/** The rows of drivers, cities and their papers, from D12 on. */
export const papers: readonly PlantedFault[] = [
  {
    row: 'photo: believes two readings of a digit that is none as a picture',
    file: 'server/papers/judging/by-pictures.ts',
    find: "verdict.state === 'sure' && below(least.ofSure).length === 0",
    replace: "verdict.state === 'sure'",
    test: 'test/server/papers/judging/by-pictures.test.ts',
  },
  {
    row: 'photo: forgets the look at its digits as pictures',
    file: 'server/papers/finding/fields.ts',
    find: 'await seenAs(models, pixels, best)',
    replace: 'undefined',
    test: 'test/server/papers/in-child/read-paper.test.ts',
  },
  {
    row: 'photo: takes what is dark for ink on a screen in the dark',
    file: 'server/papers/vision/digits/print.ts',
    find: 'if (most - dark < seen && from(0.97) - most > 2 * seen)',
    replace: 'if (false)',
    test: 'test/server/papers/vision/digits/second-reader.test.ts',
  },
  {
    row: 'PDF: believes print that nobody sees',
    file: 'server/papers/pdf/lines.ts',
    find: '.filter(({ quad }) => hasInk(drawn, quad))',
    replace: '',
    test: 'test/server/papers/pdf/lines.test.ts',
  },
  {
    row: 'PDF: believes one of two numbers in the same place',
    file: 'server/papers/pdf/lines.ts',
    find: 'if (pieces.some((other) => isOver(other, piece))) return [];',
    replace: '',
    test: 'test/server/papers/pdf/lines.test.ts',
  },
  {
    row: 'D12 forgets the filing day',
    file: 'domain/places/where-to-handle.ts',
    find: 'input.occurredOn <= driver.filedOn',
    replace: 'false',
    test: where,
  },
  {
    row: 'D12 lets every class of licence accept',
    file: 'domain/places/where-to-handle.ts',
    find: 'input.plateType) === false',
    replace: 'input.plateType) === null',
    test: where,
  },
  {
    row: 'D13 believes a list that lags',
    file: 'server/bureau/kept/just-acted.ts',
    find: '.filter((act) => listed.has(act.recordNo) && lagsBehind(listed.get(act.recordNo)!, act, today))',
    replace: '.filter(() => false)',
    test: 'test/server/bureau/kept/just-acted.test.ts',
  },
  {
    row: 'D14 has no way on for the number of a notice',
    file: 'server/decisions/decision-lookup.ts',
    find: 'isUnknown(error) && paperOf(number.value) ?',
    replace: 'isUnknown(error) && false ?',
    test: 'test/server/decisions/decision-lookup.test.ts',
  },
  {
    row: 'D14 counts digits of other papers’ numbers',
    file: 'src/features/typing/typed-number.ts',
    find: 'if (other) return { kind: other };',
    replace: '',
    test: 'test/src/features/typed-number.test.ts',
  },
  {
    row: 'D15 composes the office of a prefecture',
    file: 'server/decisions/government-name.ts',
    find: 'if (endsIn(own, prefectures.ends)) return `${own}${prefectures.office}`;',
    replace: '',
    test: 'test/server/decisions/government-name.test.ts',
  },
  {
    row: 'D15 names a heading of the list',
    file: 'server/decisions/government-name.ts',
    find: '!isHeading(name, headings) && path.indexOf',
    replace: 'path.indexOf',
    test: 'test/server/decisions/government-name.test.ts',
  },
  {
    row: 'D16 shows a whole name',
    file: 'domain/people/masking.ts',
    find: 'rest.length === 0 ? stars(first.length && 1) : ',
    replace: '',
    test: formats,
  },
  {
    row: 'D16 counts halves of a rare character',
    file: 'domain/people/masking.ts',
    find: '[...name.trim()]',
    replace: "name.trim().split('')",
    test: formats,
  },
  {
    row: 'D16 cuts a name at its dot',
    file: 'server/papers/finding/find-values.ts',
    find: '\\ud840-\\udfff()·•・]{2,40}',
    replace: ']{2,40}',
    test: 'test/server/papers/finding/find-values.test.ts',
  },
  {
    row: 'D17 knows no katakana dot',
    file: 'domain/input/typed-text.ts',
    find: '  [0x30fb, 0x30fc], // katakana dot and stroke\n',
    replace: '',
    test: plate,
  },
  {
    row: 'D18 is sure of O and 0 in an engine number',
    file: 'server/papers/judging/judge.ts',
    find: '...lookAlikes(found), ',
    replace: '',
    test: 'test/server/papers/judging/look-alikes.test.ts',
  },
  {
    row: '4 refuses a unit whose check character differs',
    file: 'domain/people/unit-code.ts',
    find: 'return ok({ unitCode: code, doubtful: check !== code[17] });',
    replace:
      "return check === code[17] ? ok({ unitCode: code, doubtful: false }) : err({ code: 'malformed_unit_code', at: 17 });",
    test: 'test/domain/field-reports.test.ts',
  },
  {
    row: '3 fills a template with what it refuses',
    file: 'server/messages/template-fields.ts',
    find: "field.startsWith('car_number') ? carNumber(values[fact]) : values[fact]",
    replace: 'values[fact]',
    test: 'test/server/messages/template-fields.test.ts',
  },
  {
    row: '2 takes an answer without lines for none',
    file: 'server/bureau/sources/jisuapi.ts',
    find: 'const lines = listIn(result.list).map(line);',
    replace: 'const lines = ((result.list ?? []) as unknown[]).map(line);',
    test: lists,
  },
];
