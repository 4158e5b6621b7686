import type { PlantedFault } from './fault';

const pictures = 'test/server/objections/pictures.test.ts';
const life = 'test/server/objections/life.test.ts';
const answers = 'test/server/objections/answers.test.ts';
const phone = 'test/src/packages/objecting.test.tsx';

/** What can go wrong between a driver's word and the office's answer. */
export const objections: PlantedFault[] = [
  {
    row: 'a picture keeps its place and time',
    file: 'server/papers/in-child/clean-picture.ts',
    find: '      .jpeg({ quality: by })',
    replace: "      .jpeg({ quality: by })\n      .withExif({ IFD0: { Make: 'Phone' } })",
    test: life,
    name: 'goes with nine pictures',
  },
  {
    row: 'a part that leaves a gap',
    file: 'server/objections/pictures.ts',
    find: "    if (at > before.received) throw new Refused('part_out_of_place', { at: before.received });\n",
    replace: '',
    test: pictures,
    name: 'goes on where it stopped',
  },
  {
    row: 'another picture was taken',
    file: 'server/bureau/boundary/checked-objections.ts',
    find: 'taken.caseNumber === caseNumber && taken.sha256 === sha256',
    replace: 'taken.caseNumber === caseNumber',
    test: pictures,
    name: 'an answer about another picture is none',
  },
  {
    row: 'pictures outlive their day',
    file: 'server/store/retention/objection-retention.ts',
    find: "  await db.deleteFrom('objection_pictures').where('objection_id', 'in', over).execute();\n",
    replace: '  void over;\n',
    test: pictures,
    name: 'goes on its day',
  },
  {
    row: 'the same question asked anew',
    file: 'server/objections/hearing.ts',
    find: 'const known = Math.max(row.answered_nth, askedOf(seal, row)?.nth ?? 0);',
    replace: 'const known = 0;',
    test: answers,
    name: 'is asked for more',
  },
  {
    row: 'nobody learns of the money',
    file: 'server/objections/hearing.ts',
    find: "  if (row.state !== 'upheld' || ours?.answer?.result !== 'upheld') return;",
    replace: '  if (row) return;',
    test: answers,
    name: 'after somebody paid',
  },
  {
    row: 'a list that lags takes a withdrawal back',
    file: 'server/bureau/kept/just-acted.ts',
    find: "act.status === 'unhandled' && act.objection?.withdrawnOn",
    replace: "act.status === 'decided' && act.objection?.withdrawnOn",
    test: 'test/server/bureau/kept/just-acted.test.ts',
    name: 'withdrawn',
  },
  {
    row: 'a stopped picture begins anew',
    file: 'src/features/evidence/sending.ts',
    find: 'await objectionId(), text, begun,',
    replace: 'await objectionId(), text, undefined,',
    test: phone,
    name: 'goes on with it where it was',
  },
];
