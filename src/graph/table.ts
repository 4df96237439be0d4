/** A list of 32-bit numbers that grows: a tenth of the memory of an array of numbers, and no boxing. */
export interface IntList {
  items: Int32Array;
  length: number;
}

export function intList(): IntList {
  return { items: new Int32Array(1024), length: 0 };
}

/** Adds at the end; returns the place. */
export function push(list: IntList, item: number): number {
  if (list.length === list.items.length) list.items = doubled(list.items, Int32Array);
  list.items[list.length] = item;
  return list.length++;
}

/** The list as it is, in as many places as it has items. */
export function cut({ items, length }: IntList): Int32Array {
  return items.subarray(0, length);
}

/** Every second item, from the first or the second on. */
export function every({ items, length }: IntList, first: 0 | 1): Int32Array {
  const found = new Int32Array(length / 2);
  for (let i = 0; i < found.length; i++) found[i] = items[2 * i + first] as number;
  return found;
}

/** Adds one to an item; returns what it was. */
function bump(list: Int32Array, index: number): number {
  const before = list[index] as number;
  list[index] = before + 1;
  return before;
}

/** Lists by number: the items of n are `items[first[n]]` up to `items[first[n + 1]]`. */
export interface Grouped {
  readonly first: Int32Array;
  readonly items: Int32Array;
}

/** `items[i]` under `keys[i]`, for keys below `size`; the order is kept (a counting sort). */
export function grouped(keys: Int32Array, items: Int32Array, size: number): Grouped {
  const first = new Int32Array(size + 1);
  for (let i = 0; i < keys.length; i++) bump(first, (keys[i] as number) + 1);
  for (let key = 0; key < size; key++)
    first[key + 1] = (first[key + 1] as number) + (first[key] as number);
  const free = first.slice(0, size);
  const sorted = new Int32Array(items.length);
  for (let i = 0; i < keys.length; i++) sorted[bump(free, keys[i] as number)] = items[i] as number;
  return { first, items: sorted };
}

/** The places of each key, for keys below `size`. */
export function placesOf(keys: Int32Array, size: number): Grouped {
  const places = new Int32Array(keys.length);
  for (let place = 0; place < keys.length; place++) places[place] = place;
  return grouped(keys, places, size);
}

/** A set of triples, numbered in the order in which they came: open addressing with linear probing. */
export interface TripleTable {
  /** The number of the triple; -1: it is not there. */
  readonly find: (a: number, b: number, c: number) => number;
  /** Adds a triple that is not there yet; returns its number. */
  readonly add: (a: number, b: number, c: number) => number;
}

/** `a` and `b` are 32-bit integers, `c` is an integer below 2^53. */
export function tripleTable(): TripleTable {
  let as = new Int32Array(1024);
  let bs = new Int32Array(1024);
  let cs = new Float64Array(1024);
  let slots = new Int32Array(4096);
  let size = 0;

  function slotOf(a: number, b: number, c: number): number {
    const mask = slots.length - 1;
    let slot = hash(a, b, c) & mask;
    for (;;) {
      const number = (slots[slot] as number) - 1;
      if (number < 0 || (as[number] === a && cs[number] === c && bs[number] === b)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function find(a: number, b: number, c: number): number {
    return (slots[slotOf(a, b, c)] as number) - 1;
  }

  function add(a: number, b: number, c: number): number {
    if (size === as.length) grow();
    as[size] = a;
    bs[size] = b;
    cs[size] = c;
    slots[slotOf(a, b, c)] = ++size;
    return size - 1;
  }

  function grow(): void {
    as = doubled(as, Int32Array);
    bs = doubled(bs, Int32Array);
    cs = doubled(cs, Float64Array);
    slots = new Int32Array(slots.length * 2);
    for (let number = 0; number < size; number++) {
      slots[slotOf(as[number] as number, bs[number] as number, cs[number] as number)] = number + 1;
    }
  }

  return { find, add };
}

/** The finaliser of MurmurHash3 over the mixed words. */
function hash(a: number, b: number, c: number): number {
  const high = Math.floor(c / 4294967296);
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c | 0, 0xc2b2ae35) ^ high;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function doubled<List extends Int32Array | Float64Array>(
  list: List,
  kind: new (length: number) => List,
): List {
  const larger = new kind(list.length * 2);
  larger.set(list);
  return larger;
}
