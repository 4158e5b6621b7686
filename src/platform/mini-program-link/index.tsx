import type { MiniProgramLink } from './types';

/** This is the mini-program. */
export const LinkToMiniProgram: MiniProgramLink = () => null;
