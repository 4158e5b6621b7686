import type { PlantedFault } from './fault';

const [check, back] = ['test/src/packages/check-and-pay.test.tsx', 'test/platform/navigation.test.ts'];
const [plates, names] = ['test/server/bureau/boundary/told-plates.test.ts', 'test/domain/people/other-papers.test.ts'];

/** What somebody found who had built none of it. */
export const stranger: readonly PlantedFault[] = [
  {
    row: 'universal time shown as the time of Shanghai',
    file: 'server/bureau/boundary/json-in.ts',
    find: 'return Number.isNaN(instant) ? value : shanghaiInstant(instant);',
    replace: 'return Number.isNaN(instant) ? shanghaiInstant(instant) : value;',
    test: 'test/server/bureau/calls/http-bureau.test.ts',
    name: 'by the clock of Shanghai',
  },
  {
    row: 'a dot in a plate',
    file: 'server/bureau/boundary/told-plates.ts',
    find: 'const plate = normalisePlate(told);',
    replace: 'const plate = normalisePlate(told) && told;',
    test: plates,
  },
  {
    row: 'an electric bicycle fined',
    file: 'server/bureau/boundary/told-plates.ts',
    find: ' || isOtherMark(plate)',
    replace: ' || (plate.length < 5 && isOtherMark(plate))',
    test: plates,
  },
  {
    row: 'a plate of a star',
    file: 'server/bureau/boundary/told-plates.ts',
    find: "none.test(plate) ? ''",
    replace: 'none.test(plate) ? told',
    test: plates,
  },
  {
    row: 'a payment offered of what is paid',
    file: 'src/packages/pay/check/use-check.ts',
    find: 'endsQuote(refused?.code) ? refused?.code : undefined',
    replace: 'undefined',
    test: check,
  },
  {
    row: 'home in place of back',
    file: 'src/platform/navigation/index.h5.ts',
    find: '(cameFromHere() ? window.history.back() : otherwise())',
    replace: '(cameFromHere() ? otherwise() : otherwise())',
    test: back,
  },
  {
    row: 'a bar in another language',
    file: 'src/platform/tab-bar/index.h5.ts',
    find: 'if (item) item.text = text;',
    replace: 'if (item) item.text ??= text;',
    test: 'test/platform/tab-bar.test.ts',
  },
  {
    row: 'a name with 〇',
    file: 'domain/people/person-name.ts',
    find: '\\u3007',
    replace: '',
    test: names,
  },
  {
    row: 'line breaks in a bill',
    file: 'server/gateways/wechat-pay/bills/bill-reader.ts',
    find: 'goesOn(line) && waiting.length > 0',
    replace: 'goesOn(line) && waiting.length > 9',
    test: 'test/server/gateways/bills/bill-spacing.test.ts',
  },
  {
    row: 'in balance before anything was compared',
    file: 'server/operators/pages/overview.tsx',
    find: 'isCompared={isCompared}',
    replace: 'isCompared',
    test: 'test/server/operators/first-morning.test.ts',
  },
  {
    row: 'a licence added out of sight',
    file: 'src/packages/garage/licences/index.tsx',
    find: 'added > 0 && !failure',
    replace: 'added > 1 && !failure',
    test: 'test/src/packages/licence-added.test.tsx',
  },
  {
    row: 'boxes for what nobody sees',
    file: 'server/process/pdf.ts',
    find: 'withoutUnseen(words)',
    replace: 'words',
    test: 'test/server/process/pdf.test.ts',
  },
  {
    row: 'last used an hour ago',
    file: 'server/store/sessions/session-list.ts',
    find: 'token_hash === own ? clock.now().getTime() : used_at',
    replace: 'used_at',
    test: 'test/server/sign-in.test.ts',
    name: 'was used just now',
  },
];
