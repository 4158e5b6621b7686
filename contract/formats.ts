import { FormatRegistry } from '@sinclair/typebox';

// TypeBox refuses every text of a format that nobody registered, in each process anew: whoever has the contract's
// schemas has its formats too. These two are all that the contract uses.
FormatRegistry.Set('date', (text) => /^\d{4}-\d{2}-\d{2}$/.test(text));
FormatRegistry.Set('date-time', (text) => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)));
