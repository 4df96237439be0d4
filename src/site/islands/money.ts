/** What was typed into a field for money, with a comma or a point; 0 for what is no number. */
export function amountOf({ value }: HTMLInputElement): number {
  return Math.max(0, Number(value.replace(/\s/g, '').replace(',', '.')) || 0);
}

/** An amount as a language writes it: « 1 500 $ », “$1,500”; what is no sign stands behind in both: “30 units”. */
export function amountText(value: number, unit: string, locale: string): string {
  // Cents are shown where there are any.
  const digits = Number.isInteger(value) ? 0 : 2;
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
  const isBefore = locale.startsWith('en') && /^\p{Sc}$/u.test(unit);
  return isBefore ? `${unit}${number}` : `${number}\u00a0${unit}`;
}
