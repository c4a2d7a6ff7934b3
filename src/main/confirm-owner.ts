import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { systemPreferences } from 'electron';
import type { Log, SettingsValues } from '../engine/ports.ts';

/** How long the system's own question may stand. */
const PATIENCE_MS = 180_000;
const PKEXEC = '/usr/bin/pkexec';

const REASON: Readonly<Record<SettingsValues['language'], string>> = {
  en: 'remove the forgotten PIN of Fableroom',
  fr: 'supprimer le code oublié de Fableroom',
};

/** Windows asks by face, finger or the PIN of the account; the script ends with 0 only where it was confirmed. */
const WINDOWS_SCRIPT = `
Add-Type -AssemblyName System.Runtime.WindowsRuntime
$null = [Windows.Security.Credentials.UI.UserConsentVerifier, Windows.Security.Credentials.UI, ContentType = WindowsRuntime]
$asTask = [System.WindowsRuntimeSystemExtensions].GetMethods() | Where-Object { $_.Name -eq 'AsTask' -and $_.GetParameters().Count -eq 1 -and $_.GetParameters()[0].ParameterType.Name -eq 'IAsyncOperation\`1' } | Select-Object -First 1
$asked = [Windows.Security.Credentials.UI.UserConsentVerifier]::RequestVerificationAsync($env:FABLEROOM_REASON)
$task = $asTask.MakeGenericMethod([Windows.Security.Credentials.UI.UserConsentVerificationResult]).Invoke($null, @($asked))
$null = $task.Wait(-1)
if ($task.Result -eq [Windows.Security.Credentials.UI.UserConsentVerificationResult]::Verified) { exit 0 } else { exit 1 }
`;

interface Asking {
  readonly language: () => SettingsValues['language'];
  readonly log: Log;
}

/**
 * What asks the operating system to confirm that its account's owner, or an administrator, sits there: Touch ID or a
 * password on macOS, Windows Hello on Windows, polkit on Linux. Undefined where there is nothing to ask.
 */
export function ownerConfirmation({ language, log }: Asking): (() => Promise<boolean>) | undefined {
  const ask = askingOn(process.platform);
  if (!ask) return undefined;
  return async () => {
    try {
      await ask(REASON[language()]);
      return true;
    } catch (error) {
      // Said no, closed, or could not be asked: all of them confirm nothing.
      log.info('The operating system confirmed nobody', { error });
      return false;
    }
  };
}

function askingOn(platform: NodeJS.Platform): ((reason: string) => Promise<void>) | null {
  if (platform === 'darwin') return askOnMac;
  if (platform === 'win32') {
    const words = ['-NoProfile', '-NonInteractive', '-Command', WINDOWS_SCRIPT];
    return (reason) => run('powershell.exe', words, { ...process.env, FABLEROOM_REASON: reason });
  }
  if (platform === 'linux' && existsSync(PKEXEC)) return () => run(PKEXEC, ['/bin/true'], process.env);
  return null;
}

async function askOnMac(reason: string): Promise<void> {
  if (systemPreferences.canPromptTouchID()) {
    await systemPreferences.promptTouchID(reason);
    return;
  }
  const script = `do shell script "true" with prompt "Fableroom: ${reason}." with administrator privileges`;
  await run('/usr/bin/osascript', ['-e', script], process.env);
}

/** Resolves when a program ends with 0; no shell reads its words. */
function run(file: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(file, [...words], { env, timeout: PATIENCE_MS, windowsHide: true }, (error) => {
      if (error) reject(new Error(`It ended with ${error.code ?? error.signal ?? 'an error'}`));
      else resolve();
    });
  });
}
