import type { ChooseFile } from './types';

/** Elsewhere no chat lends its files; a browser's album has PDF files beside the pictures. */
export const chooseFile: ChooseFile = undefined;
