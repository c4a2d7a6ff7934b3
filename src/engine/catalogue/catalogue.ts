import type { Model as ModelView } from '../../contract/models.ts';
import type { KnownAccount } from '../accounts/account-book.ts';
import { EngineError } from '../errors.ts';
import type { Clock } from '../ports.ts';
import type { ImageModel, Model, PictureCheck, TextModel, VideoModel } from '../provider-kit/model.ts';
import { isGone } from './days.ts';
import type { ModelShelf, ShelvedModel } from './model-shelf.ts';

/** A model that can look at pictures. */
type SeeingModel = TextModel & { readonly check: PictureCheck };

/** What a kind of work is done by. */
export interface ModelOfKind {
  text: TextModel;
  image: ImageModel;
  video: VideoModel;
  check: SeeingModel;
}

/** A model with the provider that offers it and the account that new calls use. */
export interface Offer<M extends Model = Model> extends Omit<ShelvedModel, 'model'> {
  readonly model: M;
  /** Null for what is built in, and where no account can be used now. */
  readonly account: KnownAccount | null;
  /** What is missing before it can be used; null when it is usable. */
  readonly missing: ModelView['missing'];
}

/** Accounts as a room sees them. */
export interface RoomAccounts {
  /** In the order in which they are tried. */
  of(providerId: string): readonly KnownAccount[];
}

/** Which models a room has, and which a new story uses unless told otherwise. */
export class Catalogue {
  readonly #shelf: Pick<ModelShelf, 'all' | 'find'>;
  readonly #accounts: RoomAccounts | null;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #allows: (modelId: string) => boolean;

  /** `accounts` is null in a room that works with none; `allows` says which models a room may use, all unless given. */
  constructor(
    shelf: Pick<ModelShelf, 'all' | 'find'>,
    accounts: RoomAccounts | null,
    clock: Pick<Clock, 'now'>,
    allows: (modelId: string) => boolean = () => true,
  ) {
    this.#allows = allows;
    this.#shelf = shelf;
    this.#accounts = accounts;
    this.#clock = clock;
  }

  get offers(): readonly Offer[] {
    return this.#shelf.all().map((shelved) => this.#offer(shelved));
  }

  /** A usable model of that kind. Throws MODEL_UNUSABLE. */
  usable<Kind extends keyof ModelOfKind>(kind: Kind, id: string): Offer<ModelOfKind[Kind]> {
    const offer = this.find(kind, id);
    if (!offer || offer.missing !== null) {
      throw new EngineError('MODEL_UNUSABLE', `No usable ${kind} model is called ${id}`, { modelId: id });
    }
    return offer;
  }

  find<Kind extends keyof ModelOfKind>(kind: Kind, id: string): Offer<ModelOfKind[Kind]> | undefined {
    const shelved = this.#shelf.find(id);
    if (!shelved || !canDo(shelved.model, kind)) return undefined;
    return this.#offer(shelved) as Offer<ModelOfKind[Kind]>;
  }

  /**
   * The first usable model of a kind in the order of the list of providers and of their own models, those that the
   * person added after them and what is built in last; null when there is none.
   */
  defaultOf<Kind extends keyof ModelOfKind>(kind: Kind): Offer<ModelOfKind[Kind]> | null {
    const usable = this.offers.filter(
      (offer): offer is Offer<ModelOfKind[Kind]> => canDo(offer.model, kind) && offer.missing === null,
    );
    return usable.find(({ provider }) => provider.kind !== 'built-in') ?? usable[0] ?? null;
  }

  /** What a new story uses unless told otherwise. Built-in models always offer words and pictures. */
  defaults(): { text: string; image: string; video: string | null; check: string | null } {
    return {
      text: this.defaultOf('text')?.model.id ?? '',
      image: this.defaultOf('image')?.model.id ?? '',
      video: this.defaultOf('video')?.model.id ?? null,
      check: this.defaultOf('check')?.model.id ?? null,
    };
  }

  #offer(shelved: ShelvedModel): Offer {
    if (shelved.provider.kind === 'built-in') return { ...shelved, account: null, missing: null };
    if (!this.#accounts || !this.#allows(shelved.model.id)) {
      return { ...shelved, account: null, missing: 'not-in-this-room' };
    }
    const retired = isGone(shelved.retiresOn, this.#clock.now());
    const serving = this.#accounts
      .of(shelved.provider.id)
      .filter(({ id }) => shelved.own === null || shelved.own.accountId === id)
      // What another base URL serves has no date.
      .filter(({ baseUrl }) => baseUrl !== null || !retired);
    const account = serving.find(({ key }) => key === 'there') ?? null;
    if (account) return { ...shelved, account, missing: null };
    if (serving.some(({ key }) => key === 'locked')) return { ...shelved, account, missing: 'keys-locked' };
    return { ...shelved, account, missing: retired ? 'retired' : 'account' };
  }
}

function canDo(model: Model, kind: keyof ModelOfKind): boolean {
  return kind === 'check' ? model.kind === 'text' && model.check !== undefined : model.kind === kind;
}
