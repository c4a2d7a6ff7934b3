import type { Mention } from './read-scene.ts';
import type { SubjectLook } from './subjects/subject.ts';

/** The same for somebody in a boat, a basket or a car: nobody leaps out of it. */
export function lookAboard(mention: Mention, facing = 0): SubjectLook {
  const moving = ['flying', 'jumping', 'running', 'walking', 'sitting', 'sleeping'].includes(mention.pose);
  return lookOf(moving ? { ...mention, pose: 'rest' } : mention, facing);
}

/** The mention as its subject is to be drawn. `facing` is in the figure's own frame: -1 left, 1 right. */
export function lookOf(mention: Mention, facing = 0): SubjectLook {
  const { pose, feeling, looks, colour } = mention;
  return { pose, feeling, looks, facing, ...(colour && { colour }) };
}
