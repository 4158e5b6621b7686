import type { Licence } from '#contract/cars';
import type { WindowReason } from '#contract/decisions';
import { fetchBarred } from '../../api/violations';

export type BarredOf = Readonly<Record<string, readonly WindowReason[]>>;

/** Why each licence cannot take this record. What nobody can say now is asked again when it is accepted. */
export async function barredOf(id: string, licences: readonly Licence[]): Promise<BarredOf> {
  const reasons: Record<string, readonly WindowReason[]> = {};
  await Promise.all(
    licences.map(async ({ id: licenceId }) => {
      const { barred } = await fetchBarred(licenceId, [id]).catch(() => ({ barred: [] }));
      reasons[licenceId] = barred[0]?.windowReasons ?? [];
    }),
  );
  return reasons;
}

export const isBarred = (barred: BarredOf, licence: Licence): boolean => (barred[licence.id]?.length ?? 0) > 0;
