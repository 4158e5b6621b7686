import { FormatRegistry } from '@sinclair/typebox';

// TypeBox knows no formats of its own; these two are all that the contract uses.
FormatRegistry.Set('date', (text) => /^\d{4}-\d{2}-\d{2}$/.test(text));
FormatRegistry.Set('date-time', (text) => /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(Date.parse(text)));
