import type { PlantedFault } from './fault';

const lines = 'test/server/bureau/sources/list-lines.test.ts';
const clocks = 'test/domain/clocks.test.ts';
const remedies = 'test/domain/remedies.test.ts';
const points = 'test/domain/points.test.ts';
const where = 'test/domain/where-to-handle.test.ts';
const transport = 'test/server/bureau/transport.test.ts';
const values = 'test/server/bureau/sources/list-values.test.ts';

/** Issue 14 and its kind: the right rule in the right place, and no answer taken on trust. */
export const law: readonly PlantedFault[] = [
  {
    row: '14.1 gives a paper of the road calendar days',
    file: 'domain/handling-deadline.ts',
    find: 'const by = addWorkdays(issued, rule.value);',
    replace: 'const by = addDays(issued, rule.value);',
    test: clocks,
  },
  {
    row: '14.1 lets one government hear a reconsideration',
    file: 'domain/remedies.ts',
    find: '? [above, own] : [own]',
    replace: '? [own] : [own]',
    test: remedies,
  },
  {
    row: '14.1 is sure of a day in a year without notice',
    file: 'domain/remedies.ts',
    find: 'provisional: isProvisional(bySafe, by)',
    replace: 'provisional: false',
    test: remedies,
  },
  {
    row: '14.1 shows the day that days off moved first',
    file: 'src/features/decision/remedies.tsx',
    find: 'until(reconsideration.bySafe, reconsideration.by)',
    replace: 'until(reconsideration.by, reconsideration.by)',
    test: 'test/src/nothing-hidden.test.tsx',
  },
  {
    row: '14.1 says nothing of holidays that are not announced',
    file: 'src/packages/violation/detail/clock.tsx',
    find: 'provisional && r.provisional',
    replace: 'false',
    test: 'test/src/nothing-hidden.test.tsx',
  },
  {
    row: '14.1 serves by public notice in 30 days',
    file: 'domain/law/law-book.ts',
    find: 'publicNoticeDays: [{ value: 60',
    replace: 'publicNoticeDays: [{ value: 30',
    test: clocks,
  },
  {
    row: '14.1 works on 1 January where no notice says otherwise',
    file: 'domain/calendar.ts',
    find: 'if (off.has(day) || isFixed(day)) return false;',
    replace: 'if (off.has(day)) return false;',
    test: clocks,
  },
  {
    row: '14.1 lets a cycle carry over what is not yet due',
    file: 'domain/points.ts',
    find: 'if (overdue.length === 0) return { least: 0, most: 0, article };',
    replace: '',
    test: points,
  },
  {
    row: '14.1 forgets what study took off',
    file: 'domain/points.ts',
    find: 'Math.max(0, sum(overdue) - off)',
    replace: 'sum(overdue)',
    test: points,
  },
  {
    row: '14.1 detains for exactly half as fast again',
    file: 'domain/speeding.ts',
    find: '(input.measured - input.limit) * 100 > input.limit',
    replace: '(input.measured - input.limit) * 100 >= input.limit',
    test: where,
  },
  {
    row: '14.1 swaps the items of speeding',
    file: 'domain/law/speeding-bands.ts',
    find: "band(50, 'B', 'other', 6, '第十条第三项')",
    replace: "band(50, 'B', 'other', 6, '第十条第二项')",
    test: points,
  },
  {
    row: '14.1 sends a decided paper to a window',
    file: 'domain/where-to-handle.ts',
    find: "if (input.paper === 'decision') return [];",
    replace: '',
    test: where,
  },
  {
    row: '14.1 is silent of a record entered late',
    file: 'domain/oddities.ts',
    find: 'tooOldSince(record, book) ?? enteredLate(record, book) ?? toldLate(record, book)',
    replace: 'tooOldSince(record, book) ?? toldLate(record, book)',
    test: 'test/domain/oddities.test.ts',
  },
  {
    row: '14.1 lets a paid decision grow',
    file: 'server/decisions/decision-view.ts',
    find: 'decision.paidOn !== undefined && decision.paidOn < today ? decision.paidOn : today',
    replace: 'today',
    test: 'test/server/decisions/decision-view.test.ts',
  },
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
    file: 'domain/id-card.ts',
    find: ' || (today !== undefined && born > today)',
    replace: '',
    test: 'test/domain/formats.test.ts',
  },
  {
    row: '14.4 takes order 000',
    file: 'domain/id-card.ts',
    find: "if (number.slice(14, 17) === '000') return refused(14, 'order');",
    replace: '',
    test: 'test/domain/formats.test.ts',
  },
  {
    row: '14.4 points at the wrong place of a plate',
    file: 'domain/plate.ts',
    find: 'nearest.find((one) => one.places.length === plate.length) ?? nearest[0]!',
    replace: 'nearest[0]!',
    test: 'test/domain/plate.test.ts',
  },
  {
    row: '14.5 has no example for a request',
    file: 'scripts/bureau-openapi.ts',
    find: '...json(refTo(call.body), call.asked)',
    replace: '...json(refTo(call.body))',
    test: 'test/contract/bureau-openapi.test.ts',
  },
];
