/** @jsxImportSource preact */
import type { Result } from './result.ts';

const width = 600;
const height = 160;
const edge = 24;

/** The first score over time; the table below says the same in words. */
export function ScoreLine({ results }: { readonly results: readonly Result[] }) {
  const times = results.map(({ takenAt }) => Date.parse(takenAt));
  const first = Math.min(...times);
  const span = Math.max(...times) - first || 1;
  const most = Math.max(1, ...results.map(({ scores }) => scores[0]?.most ?? 0));
  const points = results.map(({ id, scores }, index) => {
    const value = scores[0]?.points ?? 0;
    const x = edge + ((width - 2 * edge) * ((times[index] ?? first) - first)) / span;
    const y = height - edge - ((height - 2 * edge) * Math.max(0, value)) / most;
    return { id, value, x, y };
  });
  return (
    <svg class="score-line" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {[0, most].map((value) => {
        const y = height - edge - ((height - 2 * edge) * value) / most;
        return (
          <g key={value} class="grid">
            <path d={`M${edge} ${y} H${width - edge}`} />
            <text x="0" y={y + 5}>
              {value}
            </text>
          </g>
        );
      })}
      <path class="line" d={`M${points.map(({ x, y }) => `${x} ${y}`).join(' L')}`} />
      {points.map(({ id, value, x, y }) => (
        <g key={id}>
          <circle cx={x} cy={y} r="5" />
          <text x={x} y={y - 10} text-anchor="middle">
            {value}
          </text>
        </g>
      ))}
    </svg>
  );
}
