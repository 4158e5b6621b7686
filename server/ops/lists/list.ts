import { OpsRefused, recordAct, type Operator } from '../audit';
import { casesOpen, daysNotCompared, daysOut, stuckAttempts } from './trouble';
import { yuanText, instant, table } from '../wording';

/** What needs a person: attempts that do not move, differences without an explanation, days that do not add up. */
export async function list(operator: Operator): Promise<void> {
  await recordAct(operator, operator.db, { act: 'list' });
  for (const part of [stuck, cases, days]) operator.print(await part(operator));
}

const stuck = async (operator: Operator): Promise<string> =>
  table(
    'Stuck attempts',
    ['payment', 'gateway', 'state', 'amount', 'since', 'tries', 'last error'],
    (await stuckAttempts(operator)).map((row) => [
      row.id,
      row.gateway,
      row.state,
      yuanText(row.amount_fen),
      instant(row.paid_at ?? row.created_at),
      String(row.tries ?? 'none'),
      row.error ?? '',
    ]),
  );

const cases = async (operator: Operator): Promise<string> =>
  table(
    'Open cases',
    ['case', 'day', 'with', 'kind', 'number', 'ours', 'theirs'],
    (await casesOpen(operator)).map((row) => [
      row.id,
      row.day,
      row.source,
      row.kind,
      row.number,
      yuanText(row.our_fen),
      yuanText(row.their_fen),
    ]),
  );

const days = async (operator: Operator): Promise<string> =>
  table(
    'Days out of balance',
    ['day', 'with', 'ours', 'theirs', 'open cases'],
    [
      ...(await daysOut(operator)).map((row) => [
        row.day,
        row.source,
        yuanText(row.our_fen),
        yuanText(row.their_fen),
        String(row.open),
      ]),
      ...(await daysNotCompared(operator)).map(({ ref, last_error }) => [
        ref,
        'not yet compared',
        '',
        '',
        last_error ?? '',
      ]),
    ],
  );

/** What is typed without a command is listed; a word that is none is a slip, and is said so. @throws OpsRefused */
export async function listUnless([unknown]: readonly string[], operator: () => Promise<Operator>): Promise<void> {
  if (unknown !== undefined) throw new OpsRefused(`there is no command ${unknown}: ops --help names them`);
  await list(await operator());
}
