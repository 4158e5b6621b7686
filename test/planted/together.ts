import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlantedFault } from './fault';
import { failedIn, node } from './jest-in';

/** Of one test or of what prepares all of them: on a busy machine a house takes minutes to open, and no story would be told. */
const patience = 900_000;

export type Verdicts = { missed: PlantedFault[]; strange: string[] };

/**
 * A package takes minutes to build: it is built once with all its faults in it. missed: whose own test did not fail. strange: what
 * failed besides, so that no fault counts as told because another one broke everything.
 */
export function toldTogether(faults: readonly PlantedFault[], checkout: string): Verdicts {
  const sound = new Map(faults.map(({ file }) => [file, readFileSync(join(checkout, file), 'utf8')]));
  for (const { file, find, replace } of faults) {
    const path = join(checkout, file);
    writeFileSync(path, readFileSync(path, 'utf8').split(find).join(replace));
  }
  node('tsx/dist/cli.mjs', ['scripts/build-stale.ts', faults[0]!.builds!], { cwd: checkout });
  const tests = [...new Set(faults.map(({ test }) => test))];
  const failed = new Map(tests.map((test) => [test, failedIn(test, checkout, { patience })]));
  sound.forEach((text, file) => writeFileSync(join(checkout, file), text));
  const isIts = ({ name = '', breaks = [] }: PlantedFault, title: string) =>
    [name, ...breaks].some((part) => title.includes(part));
  return {
    missed: faults.filter(({ test, name = '' }) => !failed.get(test)!.some((title) => title.includes(name))),
    strange: tests.flatMap((test) =>
      failed.get(test)!.filter((title) => !faults.some((fault) => fault.test === test && isIts(fault, title))),
    ),
  };
}
