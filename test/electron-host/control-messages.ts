/** One use of a part of Electron that reaches outside the window, as the host recorded it. */
export interface RecordedCall {
  /** For example `shell.openExternal`, or `network` for a request that left the application. */
  readonly api: string;
  readonly args: readonly unknown[];
}

/** From the launcher to the host process. */
export type ControlRequest =
  | { readonly id: number; readonly kind: 'evaluate'; readonly source: string; readonly argument: unknown }
  | { readonly id: number; readonly kind: 'stub'; readonly api: string; readonly value: unknown }
  | { readonly id: number; readonly kind: 'calls' }
  | { readonly id: number; readonly kind: 'quit' };

/** From the host process to the launcher. */
export type ControlReply =
  | { readonly kind: 'ready'; readonly devtoolsPort: number }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };
