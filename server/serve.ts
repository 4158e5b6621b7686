import { existsSync } from 'node:fs';
import { openTraces } from './metrics/traces';
import { asThisMachineReads } from './papers/native-parts';
import { codeOf, StartRefused } from './process/start-refused';
import { defaultStopSeconds, stopOnSignal } from './process/stop';
import { startService } from './service';
import type { Settings } from './settings';
import { certificateEnds } from './settings/checks/certificate-ends';
import { readEnvironment } from './settings/environment';
import { openKeysOf } from './settings/keys';
import { readSettings } from './settings/read-settings';
import { openDatabase } from './store/database';

/** A machine starts its services together: PostgreSQL may need longer than we do. */
const databasePatienceMs = 60_000;

/** One node of the service, until it is told to stop. @throws StartRefused */
export async function serve(variables: Readonly<Record<string, string | undefined>>): Promise<void> {
  const { settings: file, law, log } = readEnvironment({ FADAN_LOG: 'info', ...variables });
  if (!file) throw new StartRefused('FADAN_SETTINGS is not set: name a settings file, or use npm start for a try-out');
  const written = readSettings(file);
  const settings = { ...openKeysOf(written, file), ...(law && { lawFolder: law }) };
  if (settings.webFolder && !existsSync(settings.webFolder))
    throw new StartRefused(
      `${file}: webFolder: there is no folder ${settings.webFolder}: run npm run build:h5, or write null`,
    );
  const traces = openTraces(settings.traces);
  const db = await openDatabase(settings.database, {
    patienceMs: databasePatienceMs,
    ...(settings.traces && { heard: traces.statement }),
  });
  const logger = { level: log, redact: ['req.headers.authorization'] };
  const readable = await asThisMachineReads(settings, (line) => process.stderr.write(line));
  const service = await startService(readable, { logger, db, traces, certificates: certificateEnds(written) }).catch(
    async (error: unknown) => {
      await db.destroy();
      throw listening(error, settings, file);
    },
  );
  process.stdout.write(`Fadan listens on ${service.url}\n`);
  stopOnSignal(
    async () => {
      await service.stop();
      await db.destroy();
      await traces.stop();
    },
    { limitMs: ((settings.drainSeconds ?? 0) + (settings.stopSeconds ?? defaultStopSeconds)) * 1000 },
  );
}

/** What a server that cannot listen means for the settings. */
function listening(error: unknown, { host, port }: Settings, file: string): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE')
    return new StartRefused(
      `${file}: port ${port} is taken by another program: write a free one, or stop that program`,
    );
  if (code === 'EACCES')
    return new StartRefused(`${file}: port: this user may not listen on ${port}: write one above 1023`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartRefused(`${file}: host: this machine has no address ${host}: write 0.0.0.0, :: or one that it has`);
  return error;
}
