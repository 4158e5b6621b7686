// npm run fuzz:bureau -- --answers 1000000 --seed 1 [--source juhe]: mutated answers of each source through the boundary.
import { parseArgs } from 'node:util';
import { sources } from './answers';
import { fuzz } from './fuzz';

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '20261128' },
    source: { type: 'string', default: '' },
  },
});
let failed = false;
for (const source of Object.keys(sources).filter((name) => name.startsWith(values.source))) {
  const { answers, believed, refused, faults } = fuzz(source, Number(values.answers), Number(values.seed));
  process.stdout.write(
    `${source}: ${answers} answers, ${believed} believed, ${refused} refused, ${faults.length} faults\n`,
  );
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  failed ||= faults.length > 0;
}
process.exitCode = failed ? 1 : 0;
