/** Below this score nothing is shown; clauses without a common theme need the higher one. */
export const similarThresholds = { sameTheme: 0.03, otherTheme: 0.08 }
