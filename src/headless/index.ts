import { nodeIsNewEnough, OLDEST_NODE } from './node-version.ts';

// The rest is imported only after the guard: on an older Node the database library takes the process down as it loads.
if (nodeIsNewEnough(process.versions.node)) {
  const { useCompiledCode } = await import('./compiled-code.ts');
  useCompiledCode();
  const { runCommandLine } = await import('./command-line.ts');
  process.exit(await runCommandLine(process.argv.slice(2)));
} else {
  process.stderr.write(
    `Fableroom needs Node ${OLDEST_NODE} or newer and this is Node ${process.versions.node}: start it with npm, which brings the right one (npm start, npm run headless, npm run story).\n`,
  );
  process.exit(1);
}
