import { resolve } from 'node:path';

/** npm runs a command in the repository, and says in INIT_CWD where the person stood who named a file. */
export const given = (told: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), told);
