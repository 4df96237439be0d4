import { encode } from 'uqr';

/** A QR code: modules in all on a side, its quiet zone included, and the dark ones as an SVG path. */
export interface QrView {
  readonly size: number;
  readonly path: string;
}

/** How large a code is printed, its quiet zone included. */
export const qrSide = '30mm';

/**
 * The code of an address, with four modules of quiet round it (ISO/IEC 18004) and error correction M, which holds
 * against a fold or a stain. `undefined`: it is too long for one.
 */
export function qrOf(address: string): QrView | undefined {
  try {
    const { size, data } = encode(address, { ecc: 'M', border: 4 });
    return { size, path: data.map(runsOf).join('') };
  } catch {
    return undefined;
  }
}

/** Dark modules side by side are one bar. */
function runsOf(row: readonly boolean[], y: number): string {
  const bars = row
    .map((dark) => (dark ? '#' : '.'))
    .join('')
    .matchAll(/#+/g);
  return [...bars]
    .map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join('');
}
