import type { ReactElement } from 'react';
import type { Spot } from './open-map';

/** A browser has no map component; the button to a web map stands alone. */
export const PlaceMap = (_: { spot: Spot; className: string }): ReactElement | null => null;
