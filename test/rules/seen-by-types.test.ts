// npm run check asks the types of what sees a change, and of nothing else.
import { expect, it } from '@jest/globals';
import { types } from '../../scripts/lib/style';

const asked = (...files: string[]): string[] => types(files).map(({ name }) => name.replace('types of ', ''));
const whole = ['tsconfig.json'];
const platforms = ['config/tsconfig.alipay.json', 'config/tsconfig.h5.json', 'config/tsconfig.weapp.json'];
const all = [...whole, ...platforms, 'domain/tsconfig.json'].sort();

it.each([
  ['the service', 'server/serve.ts', whole],
  ['a test', 'test/tidy.test.ts', whole],
  ['a screen', 'src/app.tsx', [...whole, ...platforms].sort()],
  ['what the client is told', 'contract/cars.ts', [...whole, ...platforms].sort()],
  ['the law', 'domain/law/records/laws.ts', all],
  ['the packages', 'package-lock.json', all],
])('a change of %s is asked of every project that sees it', (_, file, projects) => {
  expect(asked(file).sort()).toEqual(projects);
});
it('is asked of all projects where no change is named, as in npm test', () => {
  expect(
    types()
      .map(({ name }) => name.replace('types of ', ''))
      .sort(),
  ).toEqual(all);
});
