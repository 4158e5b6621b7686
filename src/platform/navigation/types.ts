/** to: back leads here again. on: in place of this page. anew: in place of all pages. tab: one of the platform's bar. */
export type Way = 'to' | 'on' | 'anew' | 'tab';
/** Whether the page came; a platform that never says is taken at its silence: nothing is told. */
export type OpenPage = (way: Way, url: string) => Promise<boolean>;
