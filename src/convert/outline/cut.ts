import type { Line } from '../types.ts'

export const cut = (_text: string, lines: Line[]): Line[] => lines
