import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from '../lib/queries.ts';
import { router } from './router.tsx';
import { StartGate } from './start-gate.tsx';

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <StartGate>
        <RouterProvider router={router} />
      </StartGate>
    </QueryClientProvider>
  );
}
