import { join } from 'node:path';
import { startSandbox } from '../sandbox/main';
import { asThisMachineReads } from '../server/papers/native-parts';
import { parentGone } from '../server/process/parent-gone';
import { defaultStopSeconds, stopOnSignal } from '../server/process/stop';
import { startService } from '../server/service';
import { readEnvironment } from '../server/settings/environment';
import { openDatabase } from '../server/store/database';
import { buildStale, builtFolder } from './build-stale';
import { frontPage } from './front-page';
import { looked, type Looked } from './start/look-first';
import { startSettings } from './start/settings';

/** Everything on one machine: sandbox, service, database in a folder, the app in a browser, both packages. */
export async function start(variables = process.env): Promise<void> {
  const environment = readEnvironment(variables);
  // Only npm ends without passing on what ended it. Looked at from the first moment: it may end while this one still starts.
  const npmGone = variables.npm_lifecycle_event ? parentGone() : undefined;
  const found = await looked(environment);
  const stop = await serving(found).catch((error: unknown) => {
    found.lock.release();
    throw error;
  });
  stopOnSignal(stop, {
    limitMs: (environment.stopSeconds ?? defaultStopSeconds) * 1000,
    ...(npmGone && { parentGone: npmGone }),
  });
}

async function serving(found: Looked): Promise<() => Promise<void>> {
  const { sandboxPort, environment, lock } = found;
  // What is kept is opened before minutes are spent on building; what is not yet there, after it.
  const database = () => {
    found.dataKey(); // before the database that it is for: a start may be broken off between the two
    return openDatabase(found.database, { patienceMs: 60_000 });
  };
  const kept = found.keeps ? await database() : undefined;
  buildStale(found.url);
  const db = kept ?? (await database());
  const sandbox = await startSandbox({
    port: sandboxPort,
    dataFolder: join(environment.data, 'sandbox'),
    pushTo: `${found.url}/v1/bureau/violations`,
    merchants: 3,
  });
  const wanted = startSettings(found, sandbox.settings, builtFolder('h5'));
  const settings = await asThisMachineReads(wanted, (line) => process.stdout.write(line));
  const service = await startService(settings, {
    logger: { level: environment.log },
    db,
  });
  lock.tell(found.url);
  const page = await frontPage({
    service: found.url,
    sandbox: sandbox.url,
    data: environment.data,
    example: sandbox.settings.examples.decisions[0]!,
  });
  process.stdout.write(page);
  return async () => {
    await service.stop();
    await sandbox.stop();
    await db.destroy();
    lock.release();
  };
}
