import { expect, test } from '@playwright/test';
import { tellRoom } from './support/tell-room.ts';
import { TOLD_ROOMS } from './support/told-rooms.ts';

// Other tests begin with these rooms. They are made first, by the build, as its users' stories are.
for (const name of TOLD_ROOMS) {
  test(`the room ${name} is told, with everything on every page`, async () => {
    const { pages, missing } = await tellRoom(name);
    expect(missing).toEqual([]);
    expect(pages).toBe(3);
  });
}
