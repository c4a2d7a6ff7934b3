/**
 * Asked of everything that a person writes in a room, by the name of its field; `language` is BCP-47 where it is known.
 * Throws CONTENT_REFUSED.
 */
export type MayStand = (field: string, text: string, language?: string) => void;

/** Words that a person wrote, by the names of their fields. */
export type Said = Readonly<Record<string, string | undefined>>;

/**
 * Asked of what a person wrote before it is kept, where a service judges too. `sceneId` or `storyId` tells in which
 * language it is. Throws CONTENT_REFUSED, and NOT_ALLOWED {reason: gate-unavailable} where the service cannot be asked.
 */
export type JudgeSaid = (said: Said, of?: { readonly sceneId?: string; readonly storyId?: string }) => Promise<void>;
