import type { ReactElement, ReactNode } from 'react';

/** What is inside leads to the mini-program on a tap, where the platform lets a page do that; else nothing is there. */
export type MiniProgramLink = (props: { label: string; children: ReactNode }) => ReactElement | null;
