import { chains, type Chain, type createRowChain, type Verdict } from '../../store/sealing/row-chain';
import { OpsRefused, recordAct, type Actor, type Operator } from '../audit';

/** Who can tell whether books and acts are as they were written: with the data key. */
type HasChain = { chain: Pick<ReturnType<typeof createRowChain>, 'verify'> };
export type Verifier = Operator & HasChain;

/** Compares every row of the books and of the audit log with what was noted of it. */
export async function verifyChains(actor: Actor & HasChain): Promise<(Verdict & { of: Chain })[]> {
  await recordAct(actor, actor.db, { act: 'verify' });
  const verdicts: (Verdict & { of: Chain })[] = [];
  for (const of of Object.keys(chains) as Chain[]) verdicts.push({ of, ...(await actor.chain.verify(of)) });
  return verdicts;
}

/** @throws OpsRefused where a row differs */
export async function verify(verifier: Verifier): Promise<void> {
  const verdicts = await verifyChains(verifier);
  for (const { of, rows, head } of verdicts) verifier.print(`${of}: ${rows} rows compared, last link ${head}`);
  const wrong = verdicts.flatMap((verdict) => verdict.wrong);
  if (wrong.length > 0) throw new OpsRefused(wrong.slice(0, 50).join('\n'));
  verifier.print(
    'All as it was written. Keep the last links elsewhere: who holds them notices a chain cut at its end.',
  );
}
