import { reseal } from '../../store/sealing/reseal';
import type { Seal } from '../../store/sealing/sealing';
import { OpsRefused, recordAct, type Operator } from '../audit';

/** Puts everything under the data key of the settings. @throws OpsRefused where none of our keys opens something */
export async function resealAll({ seal, ...operator }: Operator & { seal: Seal }): Promise<void> {
  await recordAct(operator, operator.db, { act: 'reseal', subject: seal.keyId });
  const told = await reseal(operator.db, seal);
  for (const { column, resealed } of told) if (resealed > 0) operator.print(`${column}: ${resealed} sealed anew`);
  const unreadable = told.filter((one) => one.unreadable > 0);
  if (unreadable.length > 0)
    throw new OpsRefused(
      unreadable.map((one) => `${one.column}: ${one.unreadable} rows are sealed by a key that is not here`).join('\n'),
    );
  operator.print(
    `All is sealed by key ${seal.keyId}. Keep former keys in the settings: receipts in print and links of`,
  );
  operator.print('the books name them; they close nothing any more.');
}
