// What the law sets is said by the service: a sentence that holds such a number stays behind when the law changes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const ofTheLaw =
  /百分之|[十六]+五?日内|六十日|(?<!\d)12 ?分(?!钟)|200 ?元|两年|(?:3|50) ?%|\b(?:fifteen|sixty|thirty) days\b|\btwelve\b|\b200 yuan\b|\btwo years\b/;

it.each(['zh-CN', 'en'])('no sentence in %s holds a number of the law', (language) => {
  const folder = join('src/i18n', language);
  const found = readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*also:/.test(line)) // what drivers type when they look for an answer, and nobody says
      .filter((line) => ofTheLaw.test(line.replace(/\w+:/, '')))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
