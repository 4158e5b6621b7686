import type { Seal } from './sealing';

/** What proves a car to its bureau, out of the row that keeps it. */
export const provenBy = (
  seal: Pick<Seal, 'open'>,
  row: { last_six_sealed: string; unit_code_sealed: string | null },
): { lastSix: string; unitCode?: string } => ({
  lastSix: seal.open(row.last_six_sealed),
  ...(row.unit_code_sealed !== null && { unitCode: seal.open(row.unit_code_sealed) }),
});
