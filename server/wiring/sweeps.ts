import type { FastifyBaseLogger } from 'fastify';
import { openSlowReturns } from '../cases/slow-returns';
import { repeat } from '../jobs/repeat';
import { unlessItCannotKeep } from '../jobs/unless-it-cannot-keep';
import type { Runtime } from '../ports';
import { createArchive } from '../store/retention/archive';
import type { Database } from '../store/database';
import { createRetention } from '../store/retention/retention';
import type { StorageWatch } from '../store/watches/storage-watch';

type SweepParts = {
  db: Database;
  runtime: Runtime;
  log: FastifyBaseLogger;
  storage: StorageWatch;
  archiveAfterDays: Parameters<typeof createArchive>[1];
  lookForComplaints(): Promise<unknown>;
  lookForOver(): Promise<void>;
};

const everyMs = 3_600_000;

/** What is gone through each hour: what leaves, what is archived, and what a person has to be told of. */
export const startSweeps = ({ db, runtime, log, storage, archiveAfterDays, ...look }: SweepParts) =>
  [
    createRetention({ db, runtime }),
    createArchive({ db, runtime }, archiveAfterDays),
    look.lookForComplaints,
    look.lookForOver,
    () => openSlowReturns({ db, runtime }),
  ].map((sweep) => repeat(unlessItCannotKeep(storage, sweep), everyMs, log));
