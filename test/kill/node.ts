// One node of the service as its own process, to be killed. Its clock may be ahead, so that nobody has to wait for locks or days.
import { readFileSync } from 'node:fs';
import { systemRuntime } from '../../server/runtime';
import { startService } from '../../server/service';
import type { Settings } from '../../server/settings';

const [file, aheadMs] = [process.argv[2]!, Number(process.argv[3] ?? 0)];
const now = Date.now.bind(Date);

/** The one clock of the process: what signs for Alipay reads it too. */
class DateAhead extends Date {
  constructor(...given: unknown[]) {
    super(...((given.length === 0 ? [now() + aheadMs] : given) as [number]));
  }
  static override now = (): number => now() + aheadMs;
}
globalThis.Date = DateAhead as DateConstructor;

// A runtime that is given is a test's own: it is not compared with PostgreSQL's clock.
void startService(JSON.parse(readFileSync(file, 'utf8')) as Settings, { runtime: systemRuntime }).then(({ stop }) => {
  process.stdout.write('listening\n');
  process.once('SIGTERM', () => void stop().then(() => process.exit(0)));
});
