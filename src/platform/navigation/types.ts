/** to: back leads here again. on: in place of this page. anew: in place of all pages. */
export type Way = 'to' | 'on' | 'anew';
/** Whether the page came; a platform that never says is taken at its silence: nothing is told. */
export type OpenPage = (way: Way, url: string) => Promise<boolean>;
