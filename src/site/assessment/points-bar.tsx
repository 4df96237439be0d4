/** @jsxImportSource preact */
import { isWeak } from './result.ts';

/** A cell for each point that can be had. Few points are hatched: it is no matter of colour. The numbers stand beside. */
export function PointsBar({ points, most }: { readonly points: number; readonly most: number }) {
  const cells = Array.from({ length: Math.max(0, Math.min(most, 20)) }, (_, index) => index);
  const full = most > 20 ? (20 * points) / most : points;
  const hatched = isWeak({ points, most });
  return (
    <svg
      class="points-bar"
      viewBox={`0 0 ${cells.length * 20} 12`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {cells.map((cell) => {
        const x = cell * 20 + 1;
        if (cell >= full) return <rect key={cell} x={x} y="1" width="18" height="10" />;
        return hatched ? (
          <g key={cell}>
            <rect x={x} y="1" width="18" height="10" />
            <path
              d={[3, 8, 13].map((at) => `M${x + at - 3} 11 L${x + at + 3} 1`).join('')}
              vector-effect="non-scaling-stroke"
            />
          </g>
        ) : (
          <rect key={cell} class="full" x={x} y="1" width="18" height="10" />
        );
      })}
    </svg>
  );
}
