import type { PlantedFault } from './fault';

const hidden = 'test/src/nothing-hidden.test.tsx';
const standing = 'test/src/standing.test.ts';
const typed = 'test/src/typed-number.test.ts';
const story = 'test/src/one-story.test.tsx';
const screens = 'test/src/screens.test.tsx';
const thumb = 'test/src/at-the-thumb.test.tsx';

/** What screens once hid, left unsaid or said twice, and what a foot of a screen kept to itself. */
export const look: readonly PlantedFault[] = [
  {
    row: 'absence as innocence: a car being paid reads clear',
    file: 'src/pages/home/car-card.tsx',
    find: 'toHandle + toPay + beingPaid + underReview + unreadable === 0',
    replace: 'toHandle + toPay === 0',
    test: hidden,
  },
  {
    row: 'absence as innocence: all cars',
    file: 'src/pages/home/standing-of.ts',
    find: 'counts.beingPaid + counts.underReview > 0',
    replace: 'counts.beingPaid < 0',
    test: standing,
  },
  {
    row: 'absence as innocence: a silent source',
    file: 'src/pages/home/standing-of.ts',
    find: "cars.every(({ source }) => source.state === 'live')",
    replace: 'cars.length > 0',
    test: standing,
  },
  {
    row: 'one warning for a silent bureau',
    file: 'src/pages/home/standing-of.ts',
    find: 'if (!known || source.asOf < known.asOf) sources.set(key, source);',
    replace: 'sources.set(key + sources.size, known ?? source);',
    test: standing,
  },
  {
    row: 'a message out of sight',
    file: 'src/ui/in-sight.ts',
    find: 'scrollTo?.(`#${id}`)',
    replace: 'undefined',
    test: hidden,
  },
  {
    row: 'a message out of sight: why accepting waits',
    file: 'src/packages/violation/detail/footer.tsx',
    find: 'waits && <Small className="t-waits">{waits}</Small>',
    replace: 'waits && null',
    test: thumb,
  },
  {
    row: 'photos that failed in silence',
    file: 'src/packages/violation/detail/photos.tsx',
    find: '    onUnseen();\n',
    replace: '',
    test: hidden,
  },
  {
    row: 'contradiction: a window beside a review',
    file: 'src/packages/violation/detail/index.tsx',
    find: "windowReasons.length > 0 && status !== 'objection_pending'",
    replace: 'windowReasons.length > 0',
    test: story,
  },
  {
    row: 'a wait without an end',
    file: 'src/packages/pay/result/index.tsx',
    find: '<View>{closesAt && <Small className="t-closes">{w.closes(closesAt.slice(11, 16))}</Small>}</View>',
    replace: '',
    test: screens,
  },
  {
    row: 'a digit lost: a label before the number',
    file: 'src/features/typing/typed-number.ts',
    find: 'const plain = bareText(text);',
    replace: 'const plain = bareText(text).slice(0, 16);',
    test: typed,
  },
  {
    row: 'a digit lost: the first eight of a VIN',
    file: 'src/features/typing/typed-number.ts',
    find: 'bare.length === 17 ? bare.slice(-6) : bare.slice(0, longest)',
    replace: 'bare.slice(0, 8)',
    test: typed,
  },
  {
    row: 'words of position',
    file: 'src/features/typing/typed-number.ts',
    find: "{ kind: 'missing', digits: 15 - number.length }",
    replace: "{ kind: 'letter', at: number.length + 1 }",
    test: typed,
  },
  {
    row: 'amounts that do not add up',
    file: 'src/packages/garage/car/violation-entry.tsx',
    find: '<Money amount={amountFen} />',
    replace: '<Money amount={fineFen ?? amountFen} />',
    test: hidden,
  },
  {
    row: 'a plan that ranks what is doubtful',
    file: 'src/packages/garage/plan/use-plan.ts',
    find: 'records: records.filter(({ worthChecking }) => !worthChecking),',
    replace: 'records,',
    test: story,
  },
  {
    row: 'a dead end: no way home',
    file: 'src/features/screen/load-failure.tsx',
    find: 'pagesOpen() < 2',
    replace: 'pagesOpen() < 0',
    test: hidden,
  },
  {
    row: 'a dead end: no way to the receipt',
    file: 'src/packages/violation/detail/index.tsx',
    find: '{payment && <PaymentRow id={payment} />}',
    replace: '{payment && null}',
    test: story,
  },
  {
    row: 'a double tap that goes back twice',
    file: 'src/features/screen/use-act.ts',
    find: 'if (running.current) return;',
    replace: '',
    test: 'test/src/use-act.test.tsx',
  },
  {
    row: 'result steps out of order',
    file: 'src/packages/pay/result/in-their-order.ts',
    find: "at ? `0 ${at}` : `1 ${expectedBy ?? ''}`",
    replace: '`${at ? 1 : 0}`',
    test: 'test/src/in-their-order.test.ts',
  },
  {
    row: 'the keys of a plate cover what comes after it',
    file: 'src/packages/garage/add-car/index.tsx',
    find: 'onFocus={form.closeKeys}',
    replace: '',
    test: thumb,
  },
  {
    row: 'no role on a mini-program',
    file: 'src/ui/spoken.ts',
    find: "FADAN_PLATFORM === 'weapp' ? 'ariaRole' : 'role'",
    replace: "'data-role'",
    test: thumb,
  },
  {
    row: 'the first page of records as all of them',
    file: 'src/api/violations.ts',
    find: 'page.violations.length === 0 || from >= total',
    replace: 'page.violations.length > 0 || from >= total',
    test: 'test/src/all-records.test.ts',
  },
  {
    row: 'offline for good',
    file: 'src/features/screen/use-loaded.ts',
    find: 'state.failure ? whenOnline(() => void load()) : undefined',
    replace: 'undefined',
    test: 'test/src/back-in-sight.test.tsx',
  },
  {
    row: 'over by 0 %',
    file: 'src/i18n/zh-CN/law.ts',
    find: "percent === 0 ? '超速' : ",
    replace: '',
    test: 'test/src/counted.test.ts',
  },
  {
    row: 'a role that the templates drop',
    file: 'config/templates.cjs',
    find: 'View: { ...spoken(platform),',
    replace: 'View: {',
    test: 'test/src/templates.test.ts',
  },
  {
    row: 'a drag that sends 29 events',
    file: 'config/templates.cjs',
    find: 'if (unheard.test(name) || asEver.test(name)) delete component[name];',
    replace: 'if (asEver.test(name)) delete component[name];',
    test: 'test/src/templates.test.ts',
  },
  {
    row: 'breaks a long number in the largest letters',
    file: 'src/packages/violation/detail/facts.tsx',
    find: 'groupsOfFour(recordNumber)',
    replace: 'recordNumber',
    test: 'test/src/nothing-hidden.test.tsx',
  },
];
