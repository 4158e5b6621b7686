import { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useEffect } from 'react';
import { fetchCars, keptCars } from '../../api/cars';
import { pendingPayments } from '../../features/pay/pending-payment';
import { goTo } from '../../features/screen/routes';
import { useLoaded } from '../../features/screen/hooks/use-loaded';
import { tell } from '../../platform/dialogs';
import { takeEntry } from '../../platform/entry';
import type { Entry } from '../../platform/entry/types';
import { scanNumber } from '../../platform/scan';

/** Cars with what is due; the last known list stays visible without a network. */
export function useHome(unscanned: { other: (text: string) => string; refused: string }) {
  const { value, failure, reload } = useLoaded(fetchCars);
  usePullDownRefresh(() => void reload());
  useEffect(() => enter(takeEntry(true), unscanned.other), []); // eslint-disable-line react-hooks/exhaustive-deps -- once put up
  useDidShow(() => enter(takeEntry(false), unscanned.other));

  async function scan(): Promise<void> {
    const scanned = await scanNumber();
    if (scanned.kind === 'number') goTo('byNumber', { no: scanned.number });
    if (scanned.kind === 'other') tell(unscanned.other(shortened(scanned.text)));
    if (scanned.kind === 'refused') tell(unscanned.refused);
  }
  const known = value ?? keptCars();
  const isKnown = value !== undefined && !failure;
  return { cars: known?.cars, isKnown, failure, reload, scan, pending: pendingPayments() };
}

/** The right screen for how the app was opened: what came along is filled in or shown. */
function enter(entry: Entry, unread: (text: string) => string): void {
  if (entry.kind === 'unread') tell(unread(shortened(entry.text)));
  if (entry.kind === 'number') goTo('byNumber', { no: entry.number });
  if (entry.kind === 'violation') goTo('violation', { id: entry.id });
  if (entry.kind === 'car') goTo('car', { id: entry.id });
  if (entry.kind === 'plate') {
    const mine = keptCars()?.cars.find(({ plate }) => plate === entry.plate);
    if (mine) goTo('car', { id: mine.id });
    else goTo('addCar', { plate: entry.plate });
  }
}

const shownCharacters = 24;
/** Enough to know the code again by. */
const shortened = (text: string): string =>
  text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text;
