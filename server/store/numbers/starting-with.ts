/**
 * The pattern of SQL's LIKE for what begins with these signs, whatever they are: an id of ours may hold `_`, which stands for any
 * sign there, and one that begins with it would be looked for in the whole table (PostgreSQL 15, 9.7.1).
 */
export const startingWith = (prefix: string): string => `${prefix.replace(/[\\%_]/g, '\\$&')}%`;
