import type { PlantedFault } from './fault';
import { lawAnswers } from './law-answers';

const clocks = 'test/domain/clocks.test.ts';
const remedies = 'test/domain/remedies.test.ts';
const points = 'test/domain/points.test.ts';
const where = 'test/domain/where-to-handle.test.ts';

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
    row: '14.2 forgets the earlier day of a region',
    file: 'domain/handling-deadline.ts',
    find: 'if (asked <= notified || asked >= bySafe) return { bySafe, article };',
    replace: 'return { bySafe, article };',
    test: 'test/domain/regions.test.ts',
  },
  {
    row: '14.2 takes a bound of a region’s fines in that its text leaves out',
    file: 'domain/speeding.ts',
    find: '(overIncluded ? isOverBy : isAbove)',
    replace: 'isOverBy',
    test: 'test/domain/regions.test.ts',
  },
  {
    row: '14.2 lets a region cite what its regulation has not',
    file: 'server/law/check-book.ts',
    find: '...citing.flatMap(({ article }) => uncited(`regionPolicies ${region}`, { article, from, to: null }, book)),',
    replace: '',
    test: 'test/domain/law/law-book.test.ts',
  },
  {
    row: '14.1 serves by public notice in 30 days',
    file: 'domain/law/law-book.ts',
    find: 'publicNoticeDays: [{ value: 60',
    replace: 'publicNoticeDays: [{ value: 30',
    test: 'test/server/law/law-on.test.ts',
  },
  {
    row: '14.1 works on 1 January where no notice says otherwise',
    file: 'domain/calendar.ts',
    find: 'const isHoliday = (day: Day) => off.has(day) || isFixed(day);',
    replace: 'const isHoliday = (day: Day) => off.has(day);',
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
    file: 'domain/lateness.ts',
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
    row: '14.1 waits for January to ask for the year’s holidays',
    file: 'domain/calendar.ts',
    find: ">= '11-01' ? 1 : 0",
    replace: ">= '12-31' ? 1 : 0",
    test: 'test/server/http/health.test.ts',
  },
  ...lawAnswers,
];
