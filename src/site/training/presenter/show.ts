import type { Move } from '../../../graph/walk.ts';
import { isSameMove, leading, type Deck, type Slide, type Vote } from './slides.ts';

/** Where a presentation stands: a value, and never changed. */
export interface Show {
  readonly at: number;
  /** Of what does not fit onto one screen; past the last one: the last one. */
  readonly page: number;
  readonly votes: readonly Vote[];
  /** What lies over the slide. */
  readonly over: 'black' | 'help' | 'notes' | undefined;
  /** Whether hands are counted. */
  readonly counts: boolean;
  /** An answer is needed, and there is none. */
  readonly asked: boolean;
}

export const begun: Show = {
  at: 0,
  page: 0,
  votes: [],
  over: undefined,
  counts: false,
  asked: false,
};

/** `pages`: of how many the slide, or what lies over it, consists now. */
export function forward(show: Show, deck: Deck, pages: number): Show {
  const turned = { ...show, page: Math.min(show.page, pages - 1) + 1 };
  if (turned.page < pages) return turned;
  if (show.over === 'notes') return { ...show, over: undefined, page: 0 };
  const slide = slideAt(show, deck);
  if (slide.type !== 'question') return stepped(show, deck);
  const { move, hands } = voteAt(show, slide.question);
  const chosen = move ?? leading(slide.options, hands);
  if (chosen) return choose(show, deck, chosen);
  return slide.isNeeded ? { ...show, asked: true } : stepped(show, deck);
}

export function backward(show: Show, deck: Deck): Show {
  if (show.page > 0) return { ...show, page: show.page - 1 };
  if (show.over === 'notes') return { ...show, over: undefined };
  const at = Math.min(show.at, deck(show.votes).length) - 1;
  return at < 0 ? show : { ...show, at, page: Infinity, asked: false };
}

/** The room has answered: what follows from another answer than before is open again. */
export function choose(show: Show, deck: Deck, move: Move): Show {
  const slide = slideAt(show, deck);
  if (slide.type !== 'question') return show;
  const { question } = slide;
  const vote = voteAt(show, question);
  const isOther = vote.move !== undefined && !isSameMove(vote.move, move);
  const kept = isOther && slide.isNeeded ? show.votes.slice(0, question + 1) : show.votes;
  return stepped({ ...show, votes: withVote(kept, question, { ...vote, move }) }, deck);
}

/** As many hands for the option at this place. A count replaces the letter that was pressed before it. */
export function count(show: Show, deck: Deck, option: number, hands: number): Show {
  const slide = slideAt(show, deck);
  if (slide.type !== 'question') return show;
  const vote = voteAt(show, slide.question);
  const counted = slide.options.map((_, index) =>
    index === option ? Math.max(0, Math.min(999, hands)) : (vote.hands[index] ?? 0),
  );
  return {
    ...show,
    asked: false,
    counts: true,
    votes: withVote(show.votes, slide.question, { hands: counted }),
  };
}

export function slideAt({ at, votes }: Show, deck: Deck): Slide {
  const slides = deck(votes);
  const slide = slides[Math.min(at, slides.length - 1)];
  if (!slide) throw new Error('A deck begins with a slide.');
  return slide;
}

export function voteAt({ votes }: Show, question: number): Vote {
  return votes[question] ?? { hands: [] };
}

function stepped(show: Show, deck: Deck): Show {
  const at = Math.min(show.at + 1, deck(show.votes).length - 1);
  return at === show.at ? show : { ...show, at, page: 0, asked: false };
}

function withVote(votes: readonly Vote[], question: number, vote: Vote): readonly Vote[] {
  const length = Math.max(votes.length, question + 1);
  return Array.from({ length }, (_, index) => {
    return index === question ? vote : (votes[index] ?? { hands: [] });
  });
}
