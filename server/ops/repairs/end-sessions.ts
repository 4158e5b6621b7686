import type { Command } from 'commander';
import { openedOperatorSession } from '../../store/sessions/operator-session-seal';
import type { Seal } from '../../store/sealing/sealing';
import { endAllSessions } from '../../store/sessions/session-list';
import { OpsRefused, recordAct, type Operator } from '../audit';

type Asked = { driver?: string; operator?: string; allDrivers?: true; allOperators?: true };
type Ending = Operator & { seal: Seal };

/** Signs somebody out who lost a phone or left the house, or everybody where a key has become known. @throws OpsRefused */
export async function endSessions(own: Ending, asked: Asked): Promise<void> {
  const named = Object.entries(asked);
  if (named.length !== 1)
    throw new OpsRefused('name one: --driver <id>, --operator <subject>, --all-drivers or --all-operators');
  const ended = await endOf(own, asked);
  const [[whose, subject]] = named as [[string, string | true]];
  const of = subject === true ? whose : subject;
  await recordAct(own, own.db, { act: 'sessions ended', subject: of, details: { whose, ended } });
  own.print(`Ended: ${ended}.`);
}

async function endOf({ db, seal }: Ending, { driver, operator, allDrivers }: Asked): Promise<number> {
  const count = (done: readonly { numDeletedRows: bigint }[]) =>
    done.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
  if (driver !== undefined) return count(await endAllSessions(db, driver));
  if (allDrivers) return count(await db.deleteFrom('sessions').execute());
  if (operator === undefined) return count(await db.deleteFrom('operator_sessions').execute());
  // Who it is stands sealed in each row.
  const rows = await db.selectFrom('operator_sessions').select(['token_hash', 'who_sealed']).execute();
  const theirs = rows.filter(
    ({ token_hash, who_sealed }) => openedOperatorSession(seal, who_sealed, token_hash)?.subject === operator,
  );
  if (theirs.length === 0) return 0;
  const hashes = theirs.map(({ token_hash }) => token_hash);
  return count(await db.deleteFrom('operator_sessions').where('token_hash', 'in', hashes).execute());
}

/** They need the data key: who is signed in is sealed. */
export function sessionCommands(program: Command, operator: () => Promise<Ending>): void {
  program
    .command('end-sessions')
    .option('--driver <id>', 'a person, as `person` in the log names them')
    .option('--operator <subject>', 'a colleague, as the audit log names them')
    .option('--all-drivers', 'everybody who pays')
    .option('--all-operators', 'every colleague')
    .description('signs out at once whoever is named')
    .action(async (asked: Asked) => endSessions(await operator(), asked));
}
