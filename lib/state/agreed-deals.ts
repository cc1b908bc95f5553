import { later } from '@/lib/measure/period';
import { sideOf, stepsOf } from '@/lib/share/chain';
import type { FileTarget, HelpPromise, Side, Step } from '@/lib/talk';

/** What two people agreed on: the last file of a conversation, and the one it agrees to. */
export interface AgreedDeal {
  /** The hash of what was agreed. */
  id: string;
  /** On which side of it the person here is. */
  side: Side;
  /** What the two call themselves. */
  person: string;
  manager: string;
  /** From which day it holds, and from which a later one of the same two does; YYYY-MM-DD. */
  from: string;
  until: string | null;
  /** The day it was agreed. */
  on: string;
  targets: readonly FileTarget[];
  promises: readonly HelpPromise[];
  agreed: Step;
  /** Null where the file it agrees to is not here. */
  asked: Step | null;
}

/** Who the other of a deal is: their browser where it is known, and what they call themselves. */
const otherOf = ({ agreed, asked, side, person, manager }: AgreedDeal) => ({
  device: (agreed.ours ? asked : agreed)?.device,
  name: (side === 'person' ? manager : person).toLowerCase(),
});

const sameOther = (a: AgreedDeal, b: AgreedDeal): boolean => {
  const [one, other] = [otherOf(a), otherOf(b)];
  return a.side === b.side && (one.name === other.name || (one.device !== undefined && one.device === other.device));
};

function dealOf(agreed: Step, steps: readonly Step[]): AgreedDeal {
  const talk = stepsOf(steps, agreed.conversation);
  const asked = talk.find(({ hash }) => hash === agreed.predecessor) ?? null;
  const nameOf = (side: Side) =>
    agreed.by === side ? agreed.from : (asked?.from ?? talk.find(({ by }) => by === side)?.from ?? '');
  return {
    ...{ id: agreed.hash, side: sideOf(talk), agreed, asked, until: null, on: agreed.on },
    ...{ person: nameOf('person'), manager: nameOf('manager'), from: later(agreed.effective, agreed.on) },
    ...{ targets: agreed.targets, promises: agreed.promises ?? [] },
  };
}

/**
 * What was agreed on with whom, the last one first. Of the same two a later deal follows the one before from its day on.
 * @param steps what was exchanged and not taken back
 */
export function agreedDeals(steps: readonly Step[]): AgreedDeal[] {
  const agreed = steps.filter(({ kind }) => kind === 'agreed').toSorted((a, b) => a.at - b.at);
  const deals = agreed.map((step) => dealOf(step, steps));
  return deals
    .map((deal, place) => {
      const next = deals.slice(place + 1).find((one) => sameOther(one, deal));
      return { ...deal, until: next?.from ?? null };
    })
    .reverse();
}

/** Those that hold on a day or will, YYYY-MM-DD. */
export const inForce = (deals: readonly AgreedDeal[], today: string): AgreedDeal[] =>
  deals.filter(({ until }) => until === null || until > today);
