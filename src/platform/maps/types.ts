import type { ReactElement } from 'react';

export type Spot = { name: string; latitude: number; longitude: number };
/** Whether a map opened. */
export type OpenMap = (spot: Spot) => Promise<boolean>;
/** A small map of the place, where the platform has a component for that. */
export type PlaceMapComponent = (props: { spot: Spot; className: string }) => ReactElement | null;
