// Two projects: pure code, the client library and the host run in Node; the pane's components run in jsdom.
const common = {
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  moduleNameMapper: { "\\.css$": "<rootDir>/tests/support/empty-style.cjs" },
  setupFilesAfterEnv: ["<rootDir>/tests/support/patience.cjs"],
};
// The site is built with Preact in the place of React (webpack.config.js): the tests of the pane draw with it too.
const preact = {
  "^react$": "preact/compat",
  "^react-dom$": "preact/compat",
  "^react-dom/client$": "preact/compat/client",
  "^react/jsx-runtime$": "preact/jsx-runtime",
};
module.exports = {
  // Two processes of their own, begun anew when they have grown: in one process everything that a hundred test files
  // left behind (the client library among it) adds up.
  maxWorkers: 2,
  workerIdleMemoryLimit: "1GB",
  projects: [
    {
      ...common,
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "/tests/e2e/"],
    },
    // Browser tests: each file starts its own Chromium; scripts/test.mjs runs them one after another.
    {
      ...common,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/e2e/**/*.e2e.ts"],
      setupFilesAfterEnv: [...common.setupFilesAfterEnv, "<rootDir>/tests/support/once-more.cjs"],
    },
    {
      ...common,
      displayName: "pane",
      testEnvironment: "jsdom",
      // Packages as Node loads them: the modules that they keep for browsers are no CommonJS.
      testEnvironmentOptions: { customExportConditions: ["node", "node-addons"] },
      testMatch: ["<rootDir>/tests/**/*.test.tsx"],
      moduleNameMapper: { ...common.moduleNameMapper, ...preact },
    },
  ],
};
