// Stops with one clear sentence where Node is too old. Written so that any Node can read it.
var major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error('Cutoff needs Node 20 or newer; this is Node ' + process.versions.node + '.');
  console.error('Get a current one from https://nodejs.org and run the same command again.');
  process.exit(1);
}
