import type { ReactElement } from 'react';

export type Spot = { name: string; latitude: number; longitude: number };
export type OpenMap = (spot: Spot) => void;
/** A small map of the place, where the platform has a component for that. */
export type PlaceMapComponent = (props: { spot: Spot; className: string }) => ReactElement | null;
