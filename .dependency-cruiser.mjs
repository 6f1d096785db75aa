import serverCode from "./src/commands/server-code.json" with { type: "json" };

/** The arrows of the house: what each folder of src may import besides itself. */
const arrows = {
  lib: [],
  domain: ["lib"],
  ui: ["lib"],
  clinikapi: ["lib"],
  contract: ["clinikapi", "domain", "lib"],
  texts: ["contract", "clinikapi", "domain", "lib"],
  client: ["contract", "texts", "domain", "lib"],
  features: ["client", "texts", "ui", "contract", "domain", "lib"],
  app: ["features", "client", "texts", "ui", "contract", "domain", "lib"],
  sdk: ["clinikapi"],
  bff: ["sdk", "clinikapi", "contract", "domain", "lib"],
  sandbox: ["clinikapi", "lib"],
  commands: ["domain", "lib", "server.ts"],
};

/** The arrows inside the server, from what everything stands on up to what puts it together. */
const serverArrows = {
  problems: [],
  secrets: [],
  schema: [],
  audit: ["secrets"],
  records: ["problems"],
  people: ["records"],
  once: ["audit", "secrets", "problems"],
  ledger: ["once", "records", "audit", "schema", "secrets", "problems"],
  contact: ["once", "people", "records", "audit", "secrets", "problems"],
  registering: ["once", "people", "records", "audit", "schema", "secrets", "problems"],
  times: ["ledger", "people", "records", "problems"],
  proposals: ["times", "ledger", "records"],
  zones: ["ledger", "once", "audit"],
  staff: ["people", "audit", "secrets", "problems"],
  http: [
    "staff",
    "proposals",
    "zones",
    "times",
    "registering",
    "contact",
    "ledger",
    "once",
    "people",
    "records",
    "audit",
    "secrets",
    "problems",
  ],
};

const tests = "\\.test\\.tsx?$";
const programs = `^src/(${serverCode.programs.join("|").replaceAll(".", "\\.")})$`;
const serverOnly = `^src/(${serverCode.folders.join("|")})/|${programs}`;
/** The browser runs app, features, client, texts and ui, and shares domain, contract and clinikapi with the server. */
const browser = "^src/(app|features|client|texts|ui|domain|contract|clinikapi)/|^src/main\\.tsx$";

const arrowRules = Object.entries(arrows).map(([folder, targets]) => ({
  name: `arrow-${folder}`,
  comment: `src/${folder} may import ${targets.join(", ") || "nothing"} and itself.`,
  severity: "error",
  from: { path: `^src/${folder}/`, pathNot: tests },
  to: { path: "^(src|e2e|bench)/", pathNot: `^src/(${[folder, ...targets].join("|")})(/|$)` },
}));

const serverArrowRules = Object.entries(serverArrows).map(([folder, targets]) => ({
  name: `arrow-bff-${folder}`,
  comment: `src/bff/${folder} may import ${targets.join(", ") || "nothing of the server"} and itself.`,
  severity: "error",
  from: { path: `^src/bff/${folder}/`, pathNot: tests },
  to: { path: "^src/bff/", pathNot: `^src/bff/(${[folder, ...targets].join("|")})/` },
}));

export default {
  forbidden: [
    ...arrowRules,
    ...serverArrowRules,
    {
      name: "arrow-bff-folders",
      comment:
        "Each folder of the server has its arrows; only start, which puts it together, may import all.",
      severity: "error",
      from: {
        path: "^src/bff/",
        pathNot: [tests, `^src/bff/(${Object.keys(serverArrows).join("|")}|start)/`],
      },
      to: {},
    },
    {
      name: "server-speaks-to-browsers",
      comment:
        "The server answers in the contract's schemas; words for people and requests are the browser's.",
      severity: "error",
      from: { path: serverOnly, pathNot: [tests, "^src/testing/"] },
      to: { path: "^src/(client|texts)/", reachable: true },
    },
    {
      name: "arrow-server",
      comment: "The composition roots of the processes may import bff, contract, domain, sandbox and lib.",
      severity: "error",
      from: { path: programs },
      to: { path: "^(src|e2e|bench)/", pathNot: "^src/(bff|contract|domain|sandbox|lib)/" },
    },
    {
      name: "arrow-main",
      comment: "The browser's entry may import app and what is below it.",
      severity: "error",
      from: { path: "^src/main\\.tsx$" },
      to: { path: "^(src|e2e|bench)/", pathNot: "^src/(app|features|client|texts|ui|contract|domain|lib)/" },
    },
    {
      name: "feature-imports-feature",
      comment: "Features meet in app, never in each other.",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/", pathNot: "^src/features/$1/" },
    },
    {
      name: "sdk-takes-types-only",
      comment: "The client is a package of its own, so nothing of clinikapi may be in it when it runs.",
      severity: "error",
      from: { path: "^src/sdk/", pathNot: tests },
      to: { path: "^src/clinikapi/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "browser-reaches-server",
      comment:
        "No path, not even of types, leads from browser code to the server's: that is where the key is.",
      severity: "error",
      from: { path: browser, pathNot: tests },
      to: { path: serverOnly, reachable: true },
    },
    {
      name: "browser-needs-node",
      comment: "A browser has none of Node's modules.",
      severity: "error",
      from: { path: browser, pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "browser-needs-server-package",
      comment: "A package that the server runs on would be sent to every browser.",
      severity: "error",
      from: { path: browser, pathNot: tests },
      to: {
        path: "node_modules/(@electric-sql|@hono|@node-rs|hono|openid-client|pg|pino|undici)/",
      },
    },
    {
      name: "only-tests-import-testing",
      comment: "What tests need stays out of the product.",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, "^src/(testing|commands)/"] },
      to: { path: "^src/testing/" },
    },
    {
      name: "product-needs-dev-dependency",
      comment: "What runs in a clinic is a dependency, not a devDependency.",
      severity: "error",
      from: { path: "^src/", pathNot: [tests, "^src/(testing|commands)/"] },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "cycle",
      comment: "Modules that need each other are one module, or have a third one in them.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "orphan",
      comment: "A module that nothing imports and that imports nothing is left over.",
      severity: "error",
      from: { orphan: true, pathNot: [tests, "\\.d\\.ts$"] },
      to: {},
    },
    {
      name: "unresolved",
      comment: "An import that leads nowhere hides from all other rules.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
};
