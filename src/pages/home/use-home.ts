import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useEffect } from 'react';
import type { Cars } from '#contract/cars';
import { fetchCars } from '../../api/cars';
import { pendingPayments } from '../../features/pay/pending-payment';
import { goTo } from '../../features/screen/routes';
import { useLoaded } from '../../features/screen/use-loaded';
import { entryAtStart } from '../../platform/entry';
import { scanNumber } from '../../platform/scan';

let entered = false;

/** Cars with what is due; the last known list stays visible without a network. */
export function useHome(unscanned: { other: string; refused: string }) {
  const { value, failure, reload } = useLoaded(async () => {
    const cars = await fetchCars();
    Taro.setStorageSync('cars', cars);
    return cars;
  });
  usePullDownRefresh(() => void reload());
  useEffect(() => {
    if (!entered) {
      entered = true;
      enter();
    }
  }, []);

  async function scan(): Promise<void> {
    const scanned = await scanNumber();
    if (scanned.kind === 'number') goTo('byNumber', { no: scanned.number });
    else if (scanned.kind !== 'left') void Taro.showToast({ title: unscanned[scanned.kind], icon: 'none' });
  }
  const known = value ?? ((Taro.getStorageSync('cars') || undefined) as Cars | undefined);
  return { cars: known?.cars, failure, reload, scan, pending: pendingPayments() };
}

/** The right screen for how the app was opened: what came along is filled in or shown. */
function enter(): void {
  const entry = entryAtStart();
  if (entry.kind === 'number') goTo('byNumber', { no: entry.number });
  if (entry.kind === 'violation') goTo('violation', { id: entry.id });
  if (entry.kind === 'car') goTo('car', { id: entry.id });
  if (entry.kind === 'plate') {
    const known = (Taro.getStorageSync('cars') || undefined) as Cars | undefined;
    const mine = known?.cars.find(({ plate }) => plate === entry.plate);
    if (mine) goTo('car', { id: mine.id });
    else goTo('addCar', { plate: entry.plate });
  }
}
