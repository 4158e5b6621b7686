import { useRef, useState } from 'react';
import type { Point } from '#domain/places/distance';
import { fetchOffices } from '../../../api/offices';
import { useAct } from '../../../features/screen/hooks/use-act';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';
import { openLocationSwitch, whereAmI } from '../../../platform/location';
import { nearestCity } from './in-order';

export type WhyNot = 'denied' | 'off' | 'failed';

/** The offices of the record's city, or of another one; the phone's place is asked for by a tap alone and stays on the phone. */
export function useOffices() {
  const { id = '' } = useParams();
  const wanted = useRef<string>();
  const [here, setHere] = useState<Point>();
  const [whyNot, setWhyNot] = useState<WhyNot>();
  const { value, failure, reload } = useLoaded(() => fetchOffices(id, wanted.current));
  const { act, busy } = useAct();

  async function choose(city: string): Promise<void> {
    wanted.current = city;
    await reload();
  }
  const nearest = () =>
    void act(async () => {
      const found = await whereAmI();
      setWhyNot(found.kind === 'here' ? undefined : found.kind);
      if (found.kind !== 'here') return;
      setHere(found);
      const near = value?.anywhere ? nearestCity(value.cities, found) : undefined;
      if (near && near.city !== value?.city) await choose(near.city);
    });
  const open = openLocationSwitch;
  const openSwitch = open && (() => void act(async () => void ((await open()) && setWhyNot(undefined))));
  const isOther = value !== undefined && wanted.current !== undefined && value.city !== wanted.current;
  return { offices: isOther ? undefined : value, failure, reload, choose, nearest, here, whyNot, openSwitch, busy };
}
export type Seen = ReturnType<typeof useOffices>;
