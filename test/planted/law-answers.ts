import type { PlantedFault } from './fault';

const lines = 'test/server/bureau/sources/list-lines.test.ts';
const transport = 'test/server/bureau/boundary/transport.test.ts';
const values = 'test/server/bureau/sources/list-values.test.ts';

/** Issue 14.3 to 14.5: no answer taken on trust, formats, and the contract for an integrator. */
export const lawAnswers: readonly PlantedFault[] = [
  {
    row: '14.3 quotes another’s decision',
    file: 'server/bureau/boundary/checked-answer.ts',
    find: 'require(decision.number.startsWith(asked) && isPossibleDecision(decision, now));',
    replace: 'require(isPossibleDecision(decision, now));',
    test: 'test/server/bureau/fuzz/fuzz.test.ts',
  },
  {
    row: '14.3 lets one line hide the others',
    file: 'server/bureau/boundary/checked-answer.ts',
    find: '    if (error instanceof Refused) return undefined;\n    throw error;\n  }\n}\n\n/** A push',
    replace: '    throw error;\n  }\n}\n\n/** A push',
    test: 'test/server/bureau/fuzz/fuzz.test.ts',
  },
  {
    row: '14.2 takes points of a new law for impossible',
    file: 'server/bureau/boundary/checked-answer.ts',
    find: 'inBounds(points, 0, mostOfRecord(dayOf(occurredAt)))',
    replace: 'inBounds(points, 0, 12)',
    test: 'test/server/law/revision.test.ts',
  },
  {
    row: '14.3 reads a day that does not exist',
    file: 'server/bureau/sources/list-times.ts',
    find: ' || !isDay(date)',
    replace: '',
    test: values,
  },
  {
    row: '14.3 takes over quota for none',
    file: 'server/bureau/sources/juhe.ts',
    find: "if (!['', '200'].includes(readText(answer.resultcode))) throw new Refused('bureau_down');",
    replace: '',
    test: lines,
  },
  {
    row: '14.3 takes 230 beside records for none',
    file: 'server/bureau/sources/jisuapi.ts',
    find: "if (hasLines(answer.result)) throw new Refused('answer_unclear');",
    replace: '',
    test: lines,
  },
  {
    row: '14.3 forgets a count of more lines',
    file: 'server/bureau/sources/public-list.ts',
    find: 'Math.max(lines.length, count) - read.length',
    replace: 'lines.length - read.length',
    test: lines,
  },
  {
    row: '14.3 reads empty money as none',
    file: 'server/bureau/sources/list-values.ts',
    find: 'amount !== undefined && amount <= mostFen ? amount : null',
    replace: 'amount !== undefined && amount <= mostFen ? amount : fen(0)',
    test: values,
  },
  {
    row: '14.3 writes a long list in one statement',
    file: 'server/violations/record-ids.ts',
    find: 'const mostAtOnce = 5000;',
    replace: 'const mostAtOnce = 50_000;',
    test: 'test/server/cars/refused-car.test.ts',
  },
  {
    row: '14.3 follows another host',
    file: 'server/bureau/boundary/http-answer.ts',
    find: "redirect: 'manual'",
    replace: "redirect: 'follow'",
    test: transport,
  },
  {
    row: '14.3 reads GBK as UTF-8',
    file: 'server/bureau/boundary/http-answer.ts',
    find: "return decoded(bytes, 'gb18030') ?? '';\n  return",
    replace: "return decoded(bytes, 'utf-8') ?? '';\n  return",
    test: transport,
  },
  {
    row: '14.3 forgets how long to wait',
    file: 'server/bureau/boundary/http-answer.ts',
    find: 'throw new AskLater(waitMs ?? 0)',
    replace: 'throw new AskLater(0)',
    test: transport,
  },
  {
    row: '14.4 lets somebody be born tomorrow',
    file: 'domain/people/id-card.ts',
    find: ' || (today !== undefined && born > today)',
    replace: '',
    test: 'test/domain/input/formats.test.ts',
  },
  {
    row: '14.4 takes order 000',
    file: 'domain/people/id-card.ts',
    find: "if (number.slice(14, 17) === '000') return refused(14, 'order');",
    replace: '',
    test: 'test/domain/input/formats.test.ts',
  },
  {
    row: '14.4 points at the wrong place of a plate',
    file: 'domain/cars/plate.ts',
    find: 'nearest.find((one) => one.places.length === plate.length) ?? nearest[0]!',
    replace: 'nearest[0]!',
    test: 'test/domain/cars/plate.test.ts',
  },
  {
    row: '14.5 has no example for a request',
    file: 'scripts/bureau-openapi.ts',
    find: '...json(refTo(call.body), call.asked)',
    replace: '...json(refTo(call.body))',
    test: 'test/contract/bureau-openapi.test.ts',
  },
];
