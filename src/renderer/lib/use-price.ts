import { skipToken, useQuery } from '@tanstack/react-query';
import type { Price, Spending } from '../../contract/money.ts';
import { queries } from './queries.ts';
import { useKidsRoom } from './use-system.ts';

const notKnown: Price = { lines: [], lowMicros: null, highMicros: null, overBudget: null };

/**
 * What something would cost before it is done, at the prices of today. Null while it is being asked, where nothing is
 * to be spent, and in the kids' room, where nobody is told of money.
 */
export function usePrice(spending: Spending | null): Price | null {
  const kids = useKidsRoom();
  const { data, isError } = useQuery(
    queries.money.price.queryOptions({ input: kids || !spending ? skipToken : spending }),
  );
  if (data) return data;
  return isError && !kids && spending ? notKnown : null;
}
