import { amountText } from '../islands/money.ts';
import type { Unit } from './measure.ts';

/** Figures, amounts and dates as a locale writes them. */
export interface Figures {
  readonly figure: (value: number, unit: Unit) => string;
  readonly date: (iso: string) => string;
}

/** `money`: what amounts are in, as this site shows it. */
export function figuresFor(locale: string, money: string): Figures {
  const number = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(value);
  return {
    figure(value, unit) {
      switch (unit) {
        case 'share':
          return number(value, { style: 'percent', maximumFractionDigits: 0 });
        case 'stars':
          return `${number(value, { maximumFractionDigits: 1 })}\u00a0/\u00a05`;
        case 'amount':
          return amountText(value, money, locale);
        case 'hours':
          return duration(value, number);
        default:
          return number(value, {});
      }
    },
    date: (iso) => dateText(iso, locale),
  };
}

/** In the unit that a person would say it in. */
function duration(
  hours: number,
  number: (value: number, options: Intl.NumberFormatOptions) => string,
): string {
  const [value, unit] =
    hours < 1 ? [hours * 60, 'minute'] : hours < 48 ? [hours, 'hour'] : [hours / 24, 'day'];
  const digits = unit === 'minute' || value >= 10 ? 0 : 1;
  return number(value, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits });
}

/** A day alone has no hour. The year is said where it is not this one's. */
function dateText(iso: string, locale: string): string {
  const isDay = !iso.includes('T');
  const date = new Date(isDay ? `${iso}T12:00` : iso);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(date.getFullYear() !== new Date().getFullYear() && { year: 'numeric' }),
    ...(!isDay && { hour: 'numeric', minute: '2-digit' }),
  }).format(date);
}
