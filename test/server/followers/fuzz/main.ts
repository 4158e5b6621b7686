// npm run fuzz:account -- --pushes 1000000 --seed 1: mutated pushes at the account's door.
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz';

const { values } = parseArgs({
  options: { pushes: { type: 'string', default: '20000' }, seed: { type: 'string', default: '20261128' } },
});
void fuzz(Number(values.pushes), Number(values.seed)).then(({ pushes, taken, refused, faults }) => {
  process.stdout.write(`${pushes} pushes, ${taken} taken, ${refused} refused, ${faults.length} faults\n`);
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
});
