/** gone: this person can be sent nothing now, for good. busy: not taken, ask again. */
export type Sent = 'sent' | 'gone' | 'busy';
