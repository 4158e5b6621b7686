// npm run planted -- [area] [row or package]: puts each fault back, alone or with the others of its package, into a checkout of
// what is committed, and demands that its test fails.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { areas } from './all';
import type { PlantedFault } from './fault';
import { failedIn } from './jest-in';
import { toldTogether } from './together';

/** Whether a test fails in a checkout where the fault stands. */
function isCaught({ file, find, replace, test, name }: PlantedFault, checkout: string): boolean {
  const path = join(checkout, file);
  const sound = readFileSync(path, 'utf8');
  writeFileSync(path, sound.split(find).join(replace));
  try {
    return failedIn(test, checkout, { name, timeout: 300_000 }).length > 0;
  } finally {
    writeFileSync(path, sound);
  }
}

function main([area, row]: string[]): void {
  const chosen = Object.entries(areas).flatMap(([name, faults]) => (area && name !== area ? [] : faults));
  const faults = chosen.filter((fault) => !row || fault.row === row || fault.builds === row);
  const checkout = join(mkdtempSync(join(tmpdir(), 'fadan-planted-')), 'checkout');
  const git = (...words: string[]) => execFileSync('git', words, { stdio: 'ignore' });
  git('worktree', 'add', '--detach', checkout, 'HEAD');
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'), 'junction');
  try {
    const tell = ({ row, file, test }: PlantedFault, caught: boolean) =>
      console.log(`${caught ? 'caught' : 'MISSED'}  ${row}: ${file} (${test})`);
    const alone = faults.filter(({ builds }) => !builds);
    const missed = alone.filter((fault) => {
      const caught = isCaught(fault, checkout);
      tell(fault, caught);
      return !caught;
    });
    const strange: string[] = [];
    for (const target of new Set(faults.flatMap(({ builds }) => builds ?? []))) {
      const together = faults.filter(({ builds }) => builds === target);
      const verdicts = toldTogether(together, checkout);
      together.forEach((fault) => tell(fault, !verdicts.missed.includes(fault)));
      verdicts.strange.forEach((title) => console.log(`STRANGE  ${target}: ${title}`));
      missed.push(...verdicts.missed);
      strange.push(...verdicts.strange);
    }
    console.log(`${faults.length - missed.length} of ${faults.length} caught`);
    process.exitCode = missed.length > 0 || strange.length > 0 || faults.length === 0 ? 1 : 0;
  } finally {
    git('worktree', 'remove', '--force', checkout);
    rmSync(join(checkout, '..'), { recursive: true, force: true });
  }
}

main(process.argv.slice(2));
