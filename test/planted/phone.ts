import type { PlantedFault } from './fault';
import { phoneCompiled } from './phone-compiled';

/** In single parts. */
const apart: readonly PlantedFault[] = [
  {
    row: 'B5',
    file: 'src/i18n/en/garage.ts',
    find: "cancel: 'Keep'",
    replace: "cancel: 'Keep it'",
    test: 'test/src/words/platform-limits.test.ts',
  },
  {
    row: 'B5-toast',
    file: 'src/i18n/en/home.ts',
    find: 'This code holds no decision number, but “${text}”.',
    replace: 'There is no decision number in this code, which says “${text}”.',
    test: 'test/src/words/platform-limits.test.ts',
  },
  {
    row: 'B7-kept',
    file: 'src/api/cars.ts',
    find: 'return fits(carsShape, cars) ? cars : undefined;',
    replace: 'return cars as Cars | undefined;',
    test: 'test/src/api/answers.test.ts',
  },
  {
    row: 'code: takes a number that is said twice for two',
    file: 'src/platform/entry/parse.ts',
    find: ' && all.indexOf(digits) === at',
    replace: '',
    test: 'test/platform/entry.test.ts',
  },
  {
    row: 'question: leaves yes to the platform’s own word',
    file: 'src/packages/me/own-data/use-own-data.ts',
    find: ', confirmText: w.eraseYes',
    replace: '',
    test: 'test/src/words/questions.test.ts',
  },
  {
    row: 'B8-links',
    file: 'src/platform/entry/parse.ts',
    find: 'fields[pair.slice(0, at).toLowerCase()]',
    replace: 'fields[pair.slice(0, at)]',
    test: 'test/platform/entry.test.ts',
  },
  {
    row: 'B10-left',
    file: 'src/platform/save-picture/index.ts',
    find: "Number(error) === 11 ? 'left' : 'failed'",
    replace: "Number(error) === 12 ? 'left' : 'failed'",
    test: 'test/platform/save-picture.test.ts',
  },
  {
    row: 'B11-code',
    file: 'src/api/session.ts',
    find: "error.code !== 'code_refused' ||",
    replace: 'true ||',
    test: 'test/src/api/answers.test.ts',
  },
  {
    row: 'A15-codes',
    file: 'src/platform/cashier/index.alipay.ts',
    find: "outcomes[resultCode] ?? { kind: 'returned' }",
    replace: "outcomes[resultCode] ?? { kind: 'unavailable', reason: resultCode }",
    test: 'test/platform/cashier.test.ts',
  },
  {
    row: 'B13-licence',
    file: 'src/packages/violation/detail/use-violation.ts',
    find: 'useDraft(draft);',
    replace: 'useState<string>();',
    test: 'test/src/packages/one-story.test.tsx',
    name: 'keeps the licence that was chosen',
  },
  {
    row: 'B13-plate-type',
    file: 'src/packages/garage/add-car/use-add-car.ts',
    find: "useDraft('plate-type', given.type);",
    replace: "useState(given.type ?? '');",
    test: 'test/src/at-the-thumb.test.tsx',
    name: 'when its type is chosen',
  },
  {
    row: 'W14',
    file: 'server/payments/opening/new-attempt.ts',
    find: 'returnTo: `${publicUrl}/back/payment/${attempt.id}`',
    replace: 'returnTo: `${publicUrl}/app/#/packages/pay/result/index?id=${attempt.id}`',
    test: 'test/server/sign-in.test.ts',
    name: 'which loses what stands after #, leads back to the result all the same',
  },
  {
    row: 'open-docs-664',
    file: 'src/platform/storage/index.ts',
    find: 'if (value === undefined) return written.get(key) as T | undefined;',
    replace: '',
    test: 'test/platform/storage.test.ts',
  },
  {
    row: 'absent',
    file: 'src/platform/attempt.ts',
    find: "if (answer === undefined) reject(new TypeError('this phone has no such call'));\n    else ",
    replace: '',
    test: 'test/platform/attempt.test.ts',
  },
  {
    row: 'taro-5707',
    file: 'src/features/screen/hooks/use-params.ts',
    find: 'return useState(() => fieldsOf(params ?? {}))[0];',
    replace: 'return fieldsOf(params ?? {});',
    test: 'test/src/back-in-sight.test.tsx',
  },
];

export const phone = [...phoneCompiled, ...apart];
