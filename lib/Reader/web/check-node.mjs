// Exits with an error unless this is Node.js 20 or later.
process.exit(Number(process.versions.node.split('.')[0]) >= 20 ? 0 : 1);
