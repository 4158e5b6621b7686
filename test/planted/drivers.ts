import type { PlantedFault } from './fault';

const plate = 'test/domain/plate.test.ts';
const keys = 'test/domain/plate-keys.test.ts';
const lists = 'test/server/bureau/sources/list-lines.test.ts';
const odd = 'test/domain/oddities.test.ts';
const where = 'test/domain/where-to-handle.test.ts';
const values = 'test/server/bureau/sources/list-values.test.ts';

/** Rows D1 to D18: what drivers type and show, what lists say, what the police do (docs/field-reports.md). */
export const drivers: readonly PlantedFault[] = [
  {
    row: 'D1 offers no key for an embassy',
    file: 'domain/plate-shapes.ts',
    find: "  { kind: 'embassy', places: ['使', ...times(6, digits)] },\n",
    replace: '',
    test: keys,
  },
  {
    row: 'D1 takes the commonest type',
    file: 'domain/plate-types.ts',
    find: 'another === undefined ? only : undefined',
    replace: 'only',
    test: keys,
  },
  {
    row: 'D1 fills a tapped cell and drops the rest',
    file: 'src/packages/garage/add-car/keys.ts',
    find: 'plate.slice(cell + 1)',
    replace: "''",
    test: keys,
  },
  {
    row: 'D2 takes a hidden type for 02',
    file: 'server/papers/finding/fields.ts',
    find: "return named ?? '';",
    replace: "return named ?? '02';",
    test: 'test/server/papers/finding/fields.test.ts',
    name: 'does not say the type where it is hidden',
  },
  {
    row: 'D3 swallows what stands apart from a plate',
    file: 'domain/plate.ts',
    find: 'if (isSeparator(character)) apart = true;',
    replace: 'if (isSeparator(character)) apart = false;',
    test: plate,
  },
  {
    row: 'D3 cuts a plate out of a longer number',
    file: 'domain/plate.ts',
    find: 'if (goesOn(next) && isLetterOrDigit(last.character) && isLetterOrDigit(next!.character)) return undefined;',
    replace: '',
    test: plate,
  },
  {
    row: 'D3 has one reading on paper',
    file: 'server/papers/finding/plates.ts',
    find: 'isCounted || isApart(row, kept, from + 7) ? fitting : [8]',
    replace: '[8]',
    test: 'test/server/papers/finding/plates.test.ts',
  },
  {
    row: 'D3 swallows the day beside a number',
    file: 'domain/decision-number.ts',
    find: "      .replace(days, '$1|')\n",
    replace: '',
    test: 'test/src/typed-number.test.ts',
  },
  {
    row: 'D4 takes what a camera could not read for another plate',
    file: 'domain/oddities.ts',
    find: 'registered.ok && read.ok && registered.value.plate !== read.value.plate',
    replace: 'registered.ok && (!read.ok || registered.value.plate !== read.value.plate)',
    test: odd,
  },
  {
    row: 'D5 finds equal what is empty',
    file: 'domain/oddities.ts',
    find: "sameText(a) !== '' && sameText(a) === sameText(b)",
    replace: 'sameText(a) === sameText(b)',
    test: odd,
  },
  {
    row: 'D6 reads the nought of jisuapi as that of juhe',
    file: 'server/bureau/sources/jisuapi.ts',
    find: "characters === null || characters === 0 ? 'none' : characters >= 100 ? 'whole' : characters",
    replace: "characters === null ? 'none' : characters === 0 ? 'whole' : characters",
    test: 'test/server/bureau/sources/public-lists.test.ts',
    name: 'asks jisuapi nothing where a city wants nothing',
  },
  {
    row: 'D7 reads one spelling of a day',
    file: 'server/bureau/sources/list-times.ts',
    find: '\\\\s?[-/.年]\\\\s?',
    replace: '-',
    test: values,
  },
  {
    row: 'D7 reads no day as Java writes it',
    file: 'server/bureau/sources/list-times.ts',
    find: '  [monthFirst, ',
    replace: '  [/^$/, ',
    test: values,
  },
  {
    row: 'D8 takes a list with gaps for none',
    file: 'server/bureau/sources/public-call.ts',
    find: 'names.length === 0 || ',
    replace: 'names.length > 0 || ',
    test: lists,
    name: 'reads a list that PHP wrote with gaps',
  },
  {
    row: 'D9 makes another record of a space',
    file: 'server/bureau/sources/public-list.ts',
    find: 'sameText(place), sameText(offence)',
    replace: 'place, offence',
    test: lists,
    name: 'gives the same line the same name',
  },
  {
    row: 'D9 shows entities as they are written',
    file: 'server/bureau/sources/list-values.ts',
    find: 'readableText(String(value))',
    replace: 'String(value)',
    test: lists,
    name: 'gives the same line the same name',
  },
  {
    row: 'D9 sends an invented number to the other bureau',
    file: 'domain/where-to-handle.ts',
    find: 'listed_only: input.listedOnly ?? false',
    replace: 'listed_only: false',
    test: where,
  },
  {
    row: 'D10 files days by the year of their notice',
    file: 'domain/calendar.ts',
    find: 'new Set(notices.flatMap(({ daysOff }) => daysOff))',
    replace: 'new Set(notices.flatMap(({ year, daysOff }) => daysOff.filter((day) => day.startsWith(String(year)))))',
    test: 'test/domain/clocks.test.ts',
  },
  {
    row: 'D10 is sure of the last week of December',
    file: 'domain/calendar.ts',
    find: ' || (day.slice(5) >= ofNextNotice && !years.has(year + 1))',
    replace: '',
    test: 'test/domain/clocks.test.ts',
  },
  {
    row: 'D11 takes an unknown state for an outage',
    file: 'server/bureau/boundary/checked-answer.ts',
    find: "status: 'unusable' }",
    replace: 'status: said }',
    test: 'test/server/licences/licences.test.ts',
  },
  {
    row: 'D11 is silent of a definite refusal',
    file: 'server/licences/licences.ts',
    find: 'return { row, refusal: error.code };',
    replace: 'return { row, refusal: null };',
    test: 'test/server/licences/licences.test.ts',
  },
  {
    row: '25 calls the clipboard without a purpose',
    file: 'golive/privacy/kinds.ts',
    find: "  setClipboardData: 'clipboard',\n",
    replace: '',
    test: 'test/golive/privacy.test.ts',
  },
  {
    row: '25 names one platform in the package of the other',
    file: 'src/i18n/zh-CN/kept.ts',
    find: 'shared: here.shared',
    replace: "shared: '已交给微信'",
    test: 'test/golive/privacy.test.ts',
  },
];
