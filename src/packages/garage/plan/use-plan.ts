import { useState } from 'react';
import type { Licence } from '#contract/cars';
import { bestOrder, whatIf } from '#domain/what-if';
import { fetchCars, fetchLicences } from '../../../api/cars';
import { fetchCarViolations } from '../../../api/violations';
import { useLoaded } from '../../../features/screen/use-loaded';

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
  const records = value?.records ?? [];
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

function planned(
  { points: before, fullPoints: full }: Licence,
  records: readonly { id: string; car: string; points: number | null }[],
) {
  return whatIf({ before, full, records: bestOrder({ before, full, records }) });
}
