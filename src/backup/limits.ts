/** The largest file that is written and read (bytes), and the most records in it. */
export const mostBytes = 500_000_000;
export const mostRecords = 1_000_000;
