// Written by npm run shapes.
import type { Car, Cars, Licence, Licences } from '#contract/cars';
import type { Shape } from '../shape';
import { shared2, shared3 } from './shared';

export const car: Shape<Car> = { rule: shared2 };
export const cars: Shape<Cars> = { rule: { cars: [shared2] } };
export const licence: Shape<Licence> = { rule: shared3 };
export const licences: Shape<Licences> = { rule: { licences: [shared3] } };
