import { FormatRegistry } from '@sinclair/typebox';
import { isDay } from '#domain/days/day';

// TypeBox refuses every text of a format that nobody registered, in each process anew: whoever has the contract's
// schemas has its formats too. Days are real ones: 2026-02-30 is none, and a runtime's own parser reads it as 2 March.
const instant = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

FormatRegistry.Set('date', isDay);
FormatRegistry.Set('date-time', (text) => {
  const parts = instant.exec(text);
  return parts !== null && isDay(parts[1]!);
});
