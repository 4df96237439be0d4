import type { Authority } from '../../model/authority.ts';

/** An amount of money or a percentage in a running text. */
export interface Amount {
  readonly kind: AmountKind;
  readonly value: number;
  /** Where it stands, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export type AmountKind = 'money' | 'percent';

/** A number that content/authority.yaml sets. */
export interface Limit {
  readonly gesture: string;
  readonly level: string;
  readonly kind: AmountKind;
  readonly value: number;
}

/** Every number of the authority matrix, in its order. */
export function limitsOf({ gestures }: Authority): readonly Limit[] {
  return Object.entries(gestures).flatMap(([gesture, { levels }]) =>
    Object.entries(levels).flatMap(([level, grant]): readonly Limit[] => {
      const money = grant['up-to'];
      const percent = grant['up-to-percent'];
      return [
        ...(money === undefined ? [] : [{ gesture, level, kind: 'money', value: money } as const]),
        ...(percent === undefined
          ? []
          : [{ gesture, level, kind: 'percent', value: percent } as const]),
      ];
    }),
  );
}

/** What finds amounts in a text, written with the usual currencies or with the unit of the library. */
export function amountFinder({ unit }: Authority): (text: string) => readonly Amount[] {
  const own = [unit.fr, unit.en].map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const words = [...currencies, ...own].join('|');
  const form = new RegExp(
    `${before}(?:(?:${signs})${space}?(${number})|(${number})${space}?(?:(${percents})|(?:${words})))${after}`,
    'giu',
  );
  return (text) =>
    Array.from(text.matchAll(form), ({ 0: written, 1: behind, 2: ahead, 3: percent, index }) => ({
      kind: percent === undefined ? ('money' as const) : ('percent' as const),
      value: valueOf(behind ?? ahead ?? ''),
      start: index,
      end: index + written.length,
    })).filter(({ kind, value, end }) => kind === 'money' || !isShare(value, text.slice(end)));
}

/** “20% of callers” and « sûr à 100 % » grant nothing; “10% of the price” may. */
function isShare(value: number, behind: string): boolean {
  return value === 100 || (shareForm.test(behind) && !priceForm.test(behind));
}

const shareForm = /^[ \u00a0\u202f](?:(?:of|des?|du)(?![\p{L}\p{N}])|d['’])/iu;
const prices = [
  ...['rabais', 'remise', 'réduction', 'escompte', 'ristourne', 'moins', 'plus', 'discount'],
  ...['prix', 'montant', 'total', 'facture', 'addition', 'achat', 'commande', 'somme', 'billet'],
  ...['price', 'amount', 'bill', 'invoice', 'purchase', 'order', 'sum', 'fare', 'ticket', 'cost'],
].join('|');
const priceForm = new RegExp(`^[^.!?;:,]{0,24}(?<!\\p{L})(?:${prices})s?(?!\\p{L})`, 'iu');

const space = String.raw`[ \u00a0\u202f]`;
/** 1500 · 1 500 · 1,500 · 49,99 · 49.99 */
const number = String.raw`\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?`;
const signs = String.raw`(?:c|ca|us)?\$|€|£|cad|usd|eur`;
const currencies = [
  String.raw`\$(?:${space}?(?:ca|us))?`,
  ...['€', '£', 'dollars?', 'euros?', 'piastres?', 'cad', 'usd', 'eur'],
];
const percents = '%|pour cent|per cent|percent';
const before = String.raw`(?<![\p{L}\p{N}.,$€£])`;
const after = String.raw`(?![\p{L}\p{N}])`;

function valueOf(written: string): number {
  const grouped = written.replace(/[ \u00a0\u202f]/g, '').replace(/[.,](?=\d{3}(?!\d))/g, '');
  return Number(grouped.replace(',', '.'));
}
