import type { PlantedFault } from './fault';

const offices = 'test/server/violations/offices.test.ts';
const openings = 'test/domain/places/offices.test.ts';
const otherPapers = 'test/domain/people/other-papers.test.ts';
const licences = 'test/server/licences/other-papers.test.ts';
const company = 'test/server/cars/company-car.test.ts';
const links = 'test/server/family/links-over-elsewhere.test.ts';

/** Where to go, on which papers, with whose car, and what becomes of a link and of a session meanwhile. */
export const around: readonly PlantedFault[] = [
  {
    row: 'a map opens at an office in the sea',
    file: 'server/bureau/boundary/checked-offices.ts',
    find: 'return isInChina(place) && (!centre || metresBetween(place, centre) <= farthestMetres);',
    replace: 'return true;',
    test: offices,
    name: 'counts what it spoils',
  },
  {
    row: 'the list of another city is shown',
    file: 'server/bureau/boundary/checked-offices.ts',
    find: '  require(said.city === city);\n',
    replace: '',
    test: offices,
    name: 'that of another',
  },
  {
    row: 'a paper of the road is sent to any office',
    file: 'server/violations/record-offices.ts',
    find: "if (kind !== 'camera' || paper !== 'record' || decision) return null;",
    replace: '',
    test: offices,
    name: 'at the place that it names',
  },
  {
    row: 'an old list shows in the place of one that was taken back',
    file: 'server/bureau/kept/office-list.ts',
    find: "if (!isNoAnswer(error)) return of(null, now, 'live');",
    replace: '',
    test: offices,
    name: 'once in six hours',
  },
  {
    row: 'an office opens on the weekend before days off',
    file: 'domain/days/calendar.ts',
    find: "if (runsInto(day, 1) || runsInto(day, -1)) return 'holiday';",
    replace: "if (isHoliday(day)) return 'holiday';",
    test: openings,
    name: 'before days off',
  },
  {
    row: 'an office without hours is closed',
    file: 'domain/days/office-hours.ts',
    find: 'if (!hours || hours.length === 0) return unknown;',
    replace: 'if (!hours) return unknown;',
    test: openings,
    name: 'neither open nor closed',
  },
  {
    row: 'what a source said unclearly is said to be one that only reads',
    file: 'server/bureau/sources/city-sources.ts',
    find: "  'answer_unclear',\n",
    replace: '',
    test: 'test/server/bureau/sources/city-sources.test.ts',
    name: 'that finds',
  },
  {
    row: 'a wrong sign of a passport’s line passes',
    file: 'domain/people/identity-paper.ts',
    find: "if (line[9] !== String(sum % 10)) return err({ at: 9, why: 'check' });",
    replace: '',
    test: otherPapers,
    name: 'one wrong sign',
  },
  {
    row: 'a mask shows a whole word of a Latin name',
    file: 'domain/people/masking.ts',
    find: 'index === 0 && signs.length > 1 ?',
    replace: 'index === 0 ?',
    test: otherPapers,
    name: 'never whole',
  },
  {
    row: 'a number that nothing checks is bound without a name',
    file: 'server/licences/licences.ts',
    find: "if (typed === '' && wantsName(number.value)) throw new Refused('licence_name_missing', { field: 'name' });",
    replace: '',
    test: licences,
    name: 'is said at its field',
  },
  {
    row: 'a bound licence is asked for without its holder’s name',
    file: 'server/licences/licences.ts',
    find: '    ...(row.holder_sealed !== null && { name: seal.open(row.holder_sealed) }),\n',
    replace: '',
    test: licences,
    name: 'at the next look',
  },
  {
    row: 'points of a company’s car go to whoever keeps the fleet',
    file: 'server/violations/accept-record.ts',
    find: "if (seen.vehicle.ownerKind === 'unit' && !drove) throw new Refused('driver_not_said', { field: 'drove' });",
    replace: '',
    test: company,
    name: 'is admitted by nobody',
  },
  {
    row: 'a company’s car is looked up without its code',
    file: 'server/store/sealing/proven-by.ts',
    find: '  ...(row.unit_code_sealed !== null && { unitCode: seal.open(row.unit_code_sealed) }),\n',
    replace: '',
    test: company,
    name: 'looked up with it',
  },
  {
    row: 'the sender of a link never hears that it was paid otherwise',
    file: 'server/payments/write-back/write-back.ts',
    find: 'if (personId === payer || personId === sender) continue;',
    replace: 'continue;',
    test: links,
    name: 'by no link',
  },
  {
    row: 'a link is asked for at every look',
    file: 'server/family/over-elsewhere.ts',
    find: "      .where('asked_at', '<=', now - everyMs)\n",
    replace: '',
    test: links,
    name: 'by the hourly look',
  },
  {
    row: 'a phone that does not know base64 sends signs for a picture',
    file: 'src/platform/file-text/index.alipay.ts',
    find: ' ?? (await read({ filePath: path }))',
    replace: '',
    test: 'test/platform/file-text.test.ts',
    name: 'asked for the bytes',
  },
  {
    row: 'a stranger ends somebody’s session',
    file: 'server/store/sessions/session-list.ts',
    find: "    .where('person_id', '=', personId)\n",
    replace: '',
    test: 'test/server/sign-in/own-sessions.test.ts',
    name: 'ends one other session alone',
  },
];
