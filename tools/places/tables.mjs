// Stable ids and tab-separated tables.

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

// A UUID of version 8 made of what names a place, so that a rebuild gives the same one.
export function id_of(...parts) {
  const digits = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32).split('');
  digits[12] = '8';
  digits[16] = '89ab'[parseInt(digits[16], 16) & 3];
  return digits.join('');
}

function cell(value) {
  return String(value ?? '').replace(/[\t\r\n]+/g, ' ');
}

export function write_table(folder, file, columns, rows) {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  writeFileSync(join(folder, file), lines.map((line) => line.map(cell).join('\t') + '\n').join(''));
}

export function degrees(value) {
  return value === undefined || value === null ? '' : value.toFixed(4);
}
