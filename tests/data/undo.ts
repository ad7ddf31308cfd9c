/** The words of a cell as they were before a spreadsheet was kept from reading them as a formula: as `/data/` says. */
export const undo = (cell: string): string => cell.replace(/^'('*[=+\-@＝＋－＠\t\r\n])/u, '$1')
