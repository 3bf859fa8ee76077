// PouchDB and express-pouchdb as they are told to be used: `serve` prints its port, `push URL FILE`
// replicates one document for each line of the file.
const fs = require("fs");
const here = require("module").createRequire(process.cwd() + "/");
const PouchDB = here("pouchdb").plugin(here("pouchdb-adapter-memory")).defaults({ adapter: "memory" });

async function serve() {
  const app = here("express")();
  app.use(here("express-pouchdb")(PouchDB, { mode: "minimumForPouchDB", inMemoryConfig: true }));
  await new PouchDB("nation").info();
  const server = app.listen(0, "127.0.0.1", () => console.log(server.address().port));
}

async function push(url, file) {
  const own = new PouchDB("commune");
  const lines = fs.readFileSync(file, "utf-8").split("\n").filter(Boolean);
  await own.bulkDocs(lines.map((line) => JSON.parse(line)));
  // By its whole address, so that it is the adapter for HTTP that speaks.
  const there = new PouchDB(url + "/nation", { adapter: "http" });
  const done = await own.replicate.to(there);
  console.log(JSON.stringify({ written: done.docs_written, ok: done.ok }));
  process.exit(0);
}

const [what, ...rest] = process.argv.slice(2);
({ serve, push })[what](...rest);
