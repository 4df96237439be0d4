import type { XY } from '../model/layout.ts';

const radius = 6;
const tip = { length: 7, half: 4.5 };

/** SVG path of an axis-parallel line with rounded corners. It stops short of its arrowhead. */
export function linePath(points: readonly XY[]): string {
  const corners = shortened(points);
  const [first, ...rest] = corners;
  if (!first) return '';
  const parts = rest.map((point, index) => {
    const next = corners[index + 2];
    const before = corners[index] ?? first;
    return next ? bend(before, point, next) : `L${at(point)}`;
  });
  return `M${at(first)}${parts.join('')}`;
}

/** SVG path of the arrowhead at the end of a line. */
export function tipPath(points: readonly XY[]): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return '';
  const along = unit(before, end);
  const foot = move(end, along, -tip.length);
  const across = { x: -along.y, y: along.x };
  return `M${at(end)}L${at(move(foot, across, tip.half))}L${at(move(foot, across, -tip.half))}Z`;
}

function shortened(points: readonly XY[]): readonly XY[] {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return points;
  return [...points.slice(0, -1), move(end, unit(before, end), -tip.length + 1)];
}

/** A quarter turn; a corner between short stretches is turned more tightly. */
function bend(before: XY, corner: XY, after: XY): string {
  const turn = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
  const from = move(corner, unit(corner, before), turn);
  const to = move(corner, unit(corner, after), turn);
  return `L${at(from)}Q${at(corner)} ${at(to)}`;
}

function distance(a: XY, b: XY): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function unit(from: XY, to: XY): XY {
  return { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) };
}

function move({ x, y }: XY, direction: XY, by: number): XY {
  return { x: x + direction.x * by, y: y + direction.y * by };
}

function at({ x, y }: XY): string {
  return `${round(x)} ${round(y)}`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
