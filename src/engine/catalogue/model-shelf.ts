import type { GenerationKind } from '../../contract/values.ts';
import { EngineError, notFound } from '../errors.ts';
import type { ListedModel, Model, Provider } from '../provider-kit/model.ts';
import type { ModelChangeRow } from '../store/catalogue-store.ts';
import type { EngineStore } from '../store/engine-store.ts';
import { adjustedModel } from './adjusted-model.ts';

/** A model with what the person and its service said about it. */
export interface ShelvedModel {
  readonly model: Model;
  readonly provider: Provider;
  /** Added by the person: the account that serves it, and the listed model whose abilities it has. */
  readonly own: { readonly accountId: string; readonly like: string } | null;
  /** Day from which the provider's own service no longer has it. */
  readonly retiresOn: string | null;
  readonly replacedBy: string | null;
}

interface ShelfParts {
  readonly providers: readonly Provider[];
  readonly store: EngineStore;
  now(): number;
  /** Told when models, prices or limits are other than before. */
  changed(): void;
}

export interface NewModel {
  readonly id: string;
  readonly title?: string | undefined;
  readonly account: { readonly id: string; readonly providerId: string };
  readonly like: string;
}

export interface ModelChange {
  readonly id: string;
  readonly price?: { readonly lowMicros: number; readonly highMicros: number } | null | undefined;
  readonly timeLimitSeconds?: number | null | undefined;
}

/** Every model there is, for all rooms: the listed ones in their order, then the person's own. */
export class ModelShelf {
  readonly #parts: ShelfParts;
  #models: readonly ShelvedModel[];

  constructor(parts: ShelfParts) {
    this.#parts = parts;
    this.#models = this.#read();
  }

  all(): readonly ShelvedModel[] {
    return this.#models;
  }

  find(id: string): ShelvedModel | null {
    return this.#models.find(({ model }) => model.id === id) ?? null;
  }

  /** Models that an account may serve, in their order. */
  servedBy(providerId: string, accountId: string): { id: string; title: string; kind: GenerationKind }[] {
    return this.#models
      .filter(({ provider, own }) => provider.id === providerId && (own === null || own.accountId === accountId))
      .map(({ model: { id, title, kind } }) => ({ id, title, kind }));
  }

  /** Offers a model that is not listed. Throws INPUT_REFUSED {id: taken or malformed, like: unknown or other-provider}. */
  add({ id, title = '', account, like }: NewModel): void {
    if (!/^[^\s\p{Cc}\p{Cf}]+$/u.test(id)) throw refused('id', 'malformed', 'A model id has no spaces in it');
    if (this.find(id)) throw refused('id', 'taken', `There is a model called ${id} already`);
    const base = this.find(like);
    if (!base || base.own) throw refused('like', 'unknown', `No listed model is called ${like}`);
    if (base.provider.id !== account.providerId) {
      throw refused('like', 'other-provider', `${like} is not of the provider of that account`);
    }
    const { store, now } = this.#parts;
    this.#change(() =>
      store.catalogue.addOwn({
        id,
        provider_id: base.provider.id,
        kind: base.model.kind,
        title: title.trim() || id,
        account_id: account.id,
        like_id: like,
        created_at: now(),
      }),
    );
  }

  /** Throws NOT_FOUND, or NOT_ALLOWED for a listed model. */
  remove(id: string): void {
    if (this.#known(id).own === null) throw notAllowed('listed', 'Only models that were added can be removed');
    const { catalogue } = this.#parts.store;
    this.#change(() => {
      catalogue.removeOwn(id);
      catalogue.removeChange(id);
    });
  }

  /** Sets a price or a time limit; null takes the listed one again. Throws NOT_FOUND, NOT_ALLOWED or INPUT_REFUSED. */
  change({ id, price, timeLimitSeconds }: ModelChange): void {
    if (this.#known(id).provider.kind === 'built-in') throw notAllowed('built-in', 'What is built in is free');
    if (price && price.lowMicros > price.highMicros) {
      throw refused('price', 'low-above-high', 'The lower price is above the higher one');
    }
    const { catalogue } = this.#parts.store;
    const row: ModelChangeRow = {
      ...(catalogue.changes().find((each) => each.model_id === id) ?? { ...UNCHANGED, model_id: id }),
      ...(price === undefined ? {} : priceColumns(price, this.#parts.now())),
      ...(timeLimitSeconds === undefined ? {} : { time_limit_seconds: timeLimitSeconds }),
    };
    this.#change(() => catalogue.putChange(row));
  }

  /** Takes in what a provider's own service says of the end of its models. */
  takeDates(provider: Provider, listed: readonly ListedModel[], now: number): void {
    const { catalogue } = this.#parts.store;
    const told = listed.flatMap(({ id, retiresOn }) => {
      const isOurs = provider.models.some((model) => model.id === id);
      if (!isOurs || retiresOn === undefined) return [];
      return [{ model_id: id, retires_on: retiresOn, replaced_by: null, told_at: now, source: provider.id }];
    });
    if (told.length === 0) return;
    this.#change(() => {
      for (const row of told) catalogue.putDate(row);
    });
  }

  /** Reads everything again, after somebody else has changed it. */
  refresh(): void {
    this.#models = this.#read();
  }

  #change(write: () => void): void {
    this.#parts.store.commit(write);
    this.refresh();
    this.#parts.changed();
  }

  #known(id: string): ShelvedModel {
    const known = this.find(id);
    if (!known) throw notFound('model', id);
    return known;
  }

  #read(): readonly ShelvedModel[] {
    const { providers, store } = this.#parts;
    const changes = new Map(store.catalogue.changes().map((row) => [row.model_id, row]));
    const dates = new Map(store.catalogue.dates().map((row) => [row.model_id, row]));
    const listed = providers.flatMap((provider) =>
      provider.models.map((model): ShelvedModel => {
        const told = dates.get(model.id);
        return {
          model: adjustedModel(model, changes.get(model.id)),
          provider,
          own: null,
          retiresOn: told ? told.retires_on : (model.retiresOn ?? null),
          replacedBy: told?.replaced_by ?? model.replacedBy ?? null,
        };
      }),
    );
    const ids = new Set(listed.map(({ model }) => model.id));
    // One that has come to be listed since, or whose likeness is gone, is not offered twice or not at all.
    const own = store.catalogue.own().flatMap((row): ShelvedModel[] => {
      const provider = providers.find(({ id }) => id === row.provider_id);
      const base = provider?.models.find(({ id }) => id === row.like_id);
      if (!provider?.account || !base || ids.has(row.id)) return [];
      const model: Model = { ...provider.account.like(base, row.id, row.title), price: null };
      return [
        {
          model: adjustedModel(model, changes.get(row.id)),
          provider,
          own: { accountId: row.account_id, like: row.like_id },
          retiresOn: null,
          replacedBy: null,
        },
      ];
    });
    return [...listed, ...own];
  }
}

const UNCHANGED = { price_low_micros: null, price_high_micros: null, priced_at: null, time_limit_seconds: null };

function priceColumns(
  price: { readonly lowMicros: number; readonly highMicros: number } | null,
  now: number,
): Pick<ModelChangeRow, 'price_low_micros' | 'price_high_micros' | 'priced_at'> {
  if (!price) return { price_low_micros: null, price_high_micros: null, priced_at: null };
  return { price_low_micros: price.lowMicros, price_high_micros: price.highMicros, priced_at: now };
}

function refused(field: string, reason: string, message: string): EngineError {
  return new EngineError('INPUT_REFUSED', message, { field, reason });
}

function notAllowed(reason: string, message: string): EngineError {
  return new EngineError('NOT_ALLOWED', message, { reason });
}
