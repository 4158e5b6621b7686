/** What drivers told the operator, sealed, until two years after it was answered. */
export type ReportTables = {
  reports: {
    /** Eight digits, to be named on the telephone. */
    number: string;
    person_id: string;
    attempt_id: string | null;
    text_sealed: string;
    /** What the platform's check said of its words: a person reads them all the same. */
    words: 'pass' | 'look';
    told_at: number;
    answer_sealed: string | null;
    answered_at: number | null;
  };
};
