import fc from 'fast-check';
import { findAll, type Find } from '../../../server/papers/finding/find-values';
import type { Glyph } from '../../../server/papers/vision/recognise';
import { clear, lineOf, rowOf } from './read-rows';

export const number = '1101041000001234';
export const label = '决定书编号：';
export const firstOf = (name: Find['name'], text: string, likely?: (at: number) => number): Find =>
  findAll([rowOf(text, likely ? { likely } : {})]).find((one) => one.name === name)!;
export const printed = (value: string, likely?: (at: number) => number) =>
  firstOf('decisionNumber', label + value, likely && ((at) => likely(at - label.length)));
export const again = (value: string, likely?: (at: number) => number): { value: string; glyphs: Glyph[] } => ({
  value,
  glyphs: lineOf(value, likely ? { likely } : {}).glyphs,
});
export const at = (place: number, likely: number) => (one: number) => (one === place ? likely : clear);
export const replaced = (value: string, place: number, by = (Number(value[place]) + 1) % 10) =>
  value.slice(0, place) + by + value.slice(place + 1);
export const place = fc.nat(15);
