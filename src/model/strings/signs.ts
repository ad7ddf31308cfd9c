/** Between the items of a list, and between statements. */
export const signs = { items: '、', statements: '；' }
