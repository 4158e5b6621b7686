// npm run fuzz:account -- --platform alipay --pushes 1000000 --seed 1: mutated pushes at an account's door.
import { parseArgs } from 'node:util';
import { fuzz, type Fuzzed } from './fuzz';

const { values } = parseArgs({
  options: {
    platform: { type: 'string', default: 'wechat' },
    pushes: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '20261128' },
  },
});
const platform: Fuzzed = values.platform === 'alipay' ? 'alipay' : 'wechat';
void fuzz(platform, Number(values.pushes), Number(values.seed)).then(({ pushes, taken, refused, faults }) => {
  process.stdout.write(`${platform}: ${pushes} pushes, ${taken} taken, ${refused} refused, ${faults.length} faults\n`);
  for (const fault of faults) process.stdout.write(`  ${fault}\n`);
  process.exitCode = faults.length > 0 ? 1 : 0;
});
