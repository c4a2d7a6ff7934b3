import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { implementedOnly } from './implemented-only.ts';
import { recordCall } from './recorded-calls.ts';

class HostNotification extends EventEmitter implements Pick<Electron.Notification, 'show' | 'close'> {
  readonly #options: Electron.NotificationConstructorOptions;

  constructor(options: Electron.NotificationConstructorOptions = {}) {
    super();
    this.#options = options;
  }

  show(): void {
    recordCall('Notification.show', [this.#options]);
  }

  close(): void {
    this.emit('close');
  }
}

/** Notifications are recorded, not drawn. */
export const Notification = new Proxy(HostNotification, {
  construct: (target, [options]: [Electron.NotificationConstructorOptions?]) =>
    implementedOnly<Electron.Notification>('Notification', new target(options)),
  get: (target, property) =>
    Reflect.get(
      property === 'prototype'
        ? target
        : implementedOnly<typeof Electron.Notification>('Notification', { isSupported: () => true }),
      property,
    ),
}) as unknown as typeof Electron.Notification;
