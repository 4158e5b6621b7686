import type { RefusalCode } from '#contract/refusals';
import { Refused } from '../../ports';
import type { Done, Job } from '../picture-process';
import { Unreadable } from '../unreadable';

/** In a child: answers each job that its parent sends, until the parent is gone. */
export function answerJobs(what: string, work: (job: Job) => Promise<unknown>): void {
  process.on('message', (job: Job) => {
    void work(job)
      .then(
        (made): Done => ({ id: job.id, made }),
        (error: unknown): Done => ({ id: job.id, refused: refusalFor(what, error) }),
      )
      .then((done) => process.send!(done));
  });
  process.on('disconnect', () => process.exit(0));
}

/** A fault of ours is not the picture's: it is told to whoever keeps the service running, without the picture. */
function refusalFor(what: string, error: unknown): RefusalCode {
  if (error instanceof Unreadable || error instanceof Refused) return error.code;
  process.stderr.write(`${what} failed: ${error instanceof Error ? error.stack : String(error)}\n`);
  return 'reading_failed';
}
