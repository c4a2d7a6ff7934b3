import { useMutation, useMutationState } from '@tanstack/react-query';
import { queries } from '../../lib/queries.ts';
import { useAccountAnswers } from './account-answers.ts';

/** Starts the free call with which a key is tested; it goes on when the form that began it is gone. */
export function useStartKeyTest(): (accountId: string) => void {
  const answers = useAccountAnswers();
  const { mutate } = useMutation(
    queries.accounts.test.mutationOptions({ onSuccess: (account) => answers.put(account) }),
  );
  return (accountId) => mutate({ id: accountId });
}

/** Whether an account's key is being tested, and why the newest test could not be made, whoever began it. */
export function useKeyTest(accountId: string): { testing: boolean; error: unknown } {
  const tests = useMutationState({
    filters: {
      mutationKey: queries.accounts.test.mutationKey(),
      predicate: ({ state }) => isOf(state.variables, accountId),
    },
    select: ({ state }) => ({ testing: state.status === 'pending', error: state.error }),
  });
  return tests.at(-1) ?? { testing: false, error: null };
}

function isOf(variables: unknown, accountId: string): boolean {
  return typeof variables === 'object' && variables !== null && 'id' in variables && variables.id === accountId;
}
