// Plain JavaScript on purpose: it must run on the old Node that it complains about, which cannot read TypeScript.
const OLDEST = [22, 18];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Mantissa needs Node ${OLDEST.join('.')} or later, and this is ${process.versions.node}. Run it through npm ` +
      "('npm run setup'), which uses the Node that 'npm ci' brings along, or install a newer Node.",
  );
  process.exitCode = 1;
} else {
  await import('./main.ts');
}
