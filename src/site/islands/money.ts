/** What was typed into a field for money, with a comma or a point; 0 for what is no number. */
export function amountOf({ value }: HTMLInputElement): number {
  return Math.max(0, Number(value.replace(/\s/g, '').replace(',', '.')) || 0);
}
