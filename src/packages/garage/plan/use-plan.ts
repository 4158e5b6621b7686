import { useEffect, useState } from 'react';
import type { Licence } from '#contract/cars';
import { bestOrder, whatIf } from '#domain/offences/what-if';
import { fetchCars, fetchLicences } from '../../../api/cars';
import { fetchBarred, fetchCarViolations } from '../../../api/violations';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';

/** All records that can be accepted here, of all cars, in the order in which most of them can be, and what each does to the points. */
export function usePlan() {
  const { value, failure, reload } = useLoaded(async () => {
    const [{ cars }, { licences }] = await Promise.all([fetchCars(), fetchLicences()]);
    const lookups = await Promise.all(cars.map(({ id }) => fetchCarViolations(id)));
    const records = lookups.flatMap(({ car, violations }) =>
      violations
        .filter(({ status, windowOnly }) => status === 'unhandled' && !windowOnly)
        .map((violation) => ({ ...violation, car: car.plate })),
    );
    // What is itself in doubt is checked first: a plan that ranked it would advise to accept it.
    const doubtful = records.filter(({ worthChecking }) => worthChecking);
    const silent = lookups.filter(({ source }) => source.state !== 'live');
    return {
      records: records.filter(({ worthChecking }) => !worthChecking),
      doubtful,
      silent,
      licences: licences.filter(({ status }) => status === 'valid'),
    };
  });
  const [chosen, choose] = useState<string>();
  const licence = value?.licences.find(({ id }) => id === chosen) ?? value?.licences[0];
  const barred = useBarred(licence?.id, value?.records);
  const records = (value?.records ?? []).filter(({ id }) => !barred.has(id));
  const steps = licence && planned(licence, records);
  return {
    loaded: value !== undefined,
    silent: value?.silent ?? [],
    licences: value?.licences ?? [],
    licence,
    choose,
    records,
    doubtful: value?.doubtful ?? [],
    steps,
    failure,
    reload,
  };
}

const nothing: ReadonlySet<string> = new Set();

/** What accepting by this licence would refuse: a plan proposes none of it. Until that is known, and where nobody can say, all stand. */
function useBarred(licenceId: string | undefined, records: readonly { id: string }[] | undefined): ReadonlySet<string> {
  const [known, know] = useState<{ licenceId: string; ids: ReadonlySet<string> }>();
  useEffect(() => {
    if (!licenceId || !records?.length) return;
    void fetchBarred(licenceId, records.map(({ id }) => id).slice(0, 200)).then(
      ({ barred }) => know({ licenceId, ids: new Set(barred.map(({ id }) => id)) }),
      () => undefined,
    );
  }, [licenceId, records]);
  return known && known.licenceId === licenceId ? known.ids : nothing;
}

function planned(
  { points: before, fullPoints: full }: Licence,
  records: readonly { id: string; car: string; points: number | null }[],
) {
  return whatIf({ before, full, records: bestOrder({ before, full, records }) });
}
