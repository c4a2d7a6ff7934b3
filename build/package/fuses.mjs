import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/**
 * What the packaged program may do by itself, burnt into Electron's binary. Every fuse that this Electron has is named,
 * so that a new one has to be decided on.
 * @type {Readonly<Record<FuseV1Options, boolean>>}
 */
export const FUSES = {
  // The program is no Node that runs whatever it is given.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // The code is app.asar as it was packaged, and nothing beside it. Checked by macOS and Windows; Linux ignores it.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // There is no snapshot of our own.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // No page of ours comes from file:.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Electron's own default: without it WebAssembly in the page is slower, and nothing is gained.
  [FuseV1Options.WasmTrapHandlers]: true,
};

/**
 * Sets all fuses of a binary and reads them back.
 * @param {string} binary Electron's program, or the application bundle on macOS
 * @param {Readonly<Record<FuseV1Options, boolean>>} [wanted]
 * @throws {Error} when a fuse is not there or reads differently afterwards
 */
export async function setFuses(binary, wanted = FUSES) {
  const isBundle = binary.endsWith('.app');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // An Apple silicon Mac starts no program whose signature is not right; the real one is put on afterwards.
    resetAdHocDarwinSignature: isBundle,
    ...wanted,
  });
  const different = await differentFuses(binary, wanted);
  if (different.length > 0) throw new Error(`These fuses are not as they were set: ${different.join(', ')}`);
}

/**
 * Names of the fuses that are not as wanted, read from the binary itself.
 * @param {string} binary
 * @param {Readonly<Record<FuseV1Options, boolean>>} [wanted]
 * @returns {Promise<readonly string[]>}
 */
export async function differentFuses(binary, wanted = FUSES) {
  /** @type {Record<string, unknown>} */
  const wire = { ...(await getCurrentFuseWire(binary)) };
  return Object.entries(wanted)
    .filter(([fuse, isOn]) => wire[fuse] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([fuse]) => String(FuseV1Options[Number(fuse)]));
}
