import { chains, type Chain, type createRowChain } from '../store/row-chain';
import { OpsRefused, recordAct, type Operator } from './audit';

/** Who can tell whether books and acts are as they were written: with the data key. */
export type Verifier = Operator & { chain: Pick<ReturnType<typeof createRowChain>, 'verify'> };

/** Compares every row of the books and of the audit log with what was noted of it. @throws OpsRefused where one differs */
export async function verify(verifier: Verifier): Promise<void> {
  await recordAct(verifier, verifier.db, { act: 'verify' });
  const wrong: string[] = [];
  for (const chain of Object.keys(chains) as Chain[]) {
    const verdict = await verifier.chain.verify(chain);
    verifier.print(`${chain}: ${verdict.rows} rows compared, last link ${verdict.head}`);
    wrong.push(...verdict.wrong);
  }
  if (wrong.length > 0) throw new OpsRefused(wrong.slice(0, 50).join('\n'));
  verifier.print(
    'All as it was written. Keep the last links elsewhere: who holds them notices a chain cut at its end.',
  );
}
