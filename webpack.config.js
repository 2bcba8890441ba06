/**
 * Builds dist/: the add-in (task pane, commands page) as a static site, and beside it the workbench, which runs the same
 * files without Excel. Settings, given as `npm run build -- --env baseUrl=… --env officeJs=…`:
 *   baseUrl   where the site will be served (https), written into dist/manifest.xml; default https://localhost:3000
 *   officeJs  where office.js comes from: global (Microsoft's CDN), 21vianet (its CDN in China), local (a copy of the
 *             npm package's files in dist/office-js, for intranets)
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { IgnorePlugin } = require("webpack");
const { minify } = require("@swc/core");
const { documentPage } = require("./scripts/package/document-page.cjs");

const officeSources = {
  global: {
    url: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    origin: "https://appsforoffice.microsoft.com",
  },
  "21vianet": {
    url: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    origin: "https://appsforoffice.cdn.partner.office365.cn",
  },
  local: { url: "office-js/office.js", origin: "" },
};

/** The files of the npm package that Excel on Windows, Mac, iPad and the web ask for, with the Chinese and English texts. */
const officeFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-win32-16.00.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs.js",
  "telemetry/oteljs_agave.js",
  ...["zh-cn", "zh-tw", "zh-hk", "en-us"].map((locale) => `${locale}/office_strings.js`),
];

/** Hyphenation patterns of the spreadsheet engine other than English, which it loads at its start. */
function isHyphenation(request, context) {
  return /engine-render[\\/]lib[\\/]es$/.test(context) && /^\.\/(?!en-)[a-z0-9-]+-[\w-]{8}\.js$/.test(request);
}

/**
 * Minifies the workbench with swc: the spreadsheet engine is 13 MB of source, which takes webpack's own minifier minutes.
 * The add-in keeps the default minifier, whose output is the smaller one.
 */
class SwcMinimizer {
  apply(compiler) {
    compiler.hooks.compilation.tap("SwcMinimizer", (compilation) => {
      const stage = compilation.constructor.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: "SwcMinimizer", stage }, async (assets) => {
        const { RawSource } = compiler.webpack.sources;
        const scripts = Object.keys(assets).filter((name) => name.endsWith(".js"));
        for (const name of scripts) {
          const { code } = await minify(assets[name].source().toString(), { compress: true, mangle: true });
          compilation.updateAsset(name, new RawSource(code), { minimized: true });
        }
      });
    });
  }
}

/** Nothing is loaded from outside but office.js; it injects inline styles (office-js issue 1687). */
function contentSecurityPolicy(origin) {
  return [
    "default-src 'none'",
    `script-src 'self' ${origin}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * The workbench: its own scripts and no text made into one (`unsafe-eval`); the add-in's pages in frames, which carry their
 * own policy. The grid's engine sets styles on its elements and draws pictures that it made itself.
 */
const workbenchPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  const baseUrl = (env.baseUrl ?? "https://localhost:3000").replace(/\/+$/, "");
  const office = officeSources[env.officeJs ?? "global"];
  if (!office)
    throw new Error(`officeJs=${env.officeJs} is unknown; use one of ${Object.keys(officeSources).join(", ")}.`);
  if (!baseUrl.startsWith("https://"))
    throw new Error(`baseUrl=${baseUrl} must be an https address: Office loads add-ins over https only.`);
  const officePackage = path.dirname(require.resolve("@microsoft/office-js/package.json"));

  const common = {
    mode,
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    performance: { hints: false },
  };
  const typescript = {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: "ts-loader",
    options: { transpileOnly: true, compilerOptions: { noEmit: false } },
  };
  const page = (name, chunk, folder = chunk) =>
    new HtmlPlugin({
      template: `src/${folder}/${name}.html`,
      filename: `${name}.html`,
      chunks: [chunk],
      scriptLoading: "defer",
      templateParameters: { officeJsUrl: office.url, csp: contentSecurityPolicy(office.origin) },
    });

  const addIn = {
    ...common,
    name: "add-in",
    // Preact in the place of React: 33 KB less before the pane is drawn (docs/decisions.md). The workbench needs React.
    resolve: {
      ...common.resolve,
      alias: {
        react$: "preact/compat",
        "react-dom$": "preact/compat",
        "react-dom/client$": "preact/compat/client",
        "react/jsx-runtime$": "preact/jsx-runtime",
      },
    },
    entry: {
      taskpane: "./src/taskpane/taskpane.tsx",
      commands: "./src/commands/commands.ts",
      notice: "./src/commands/notice.ts",
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: { keep: /^(workbench|sample)\// },
    },
    module: { rules: [typescript] },
    plugins: [
      page("taskpane", "taskpane"),
      page("commands", "commands"),
      page("notice", "notice", "commands"),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", transform: (text) => text.toString().replaceAll("https://localhost:3000", baseUrl) },
          { from: "assets", to: "assets", globOptions: { ignore: ["**/*.md"] } },
          { from: "src/taskpane/unsupported.js", to: "unsupported.js" },
          ...[
            ["manual", "组织生活助手使用手册"],
            ["quick-start", "一页纸快速上手"],
            ["rules", "检查规则"],
            ["beyond-one-workbook", "超出一个工作簿"],
          ].map(([name, title]) => ({
            from: `docs/${name}.md`,
            to: `${name}.html`,
            transform: (text) => documentPage(title, text.toString()),
          })),
          { from: "docs/images", to: "images", noErrorOnMissing: true },
          ...(office === officeSources.local
            ? officeFiles.map((file) => ({
                from: path.join(officePackage, "dist", file),
                to: path.join("office-js", file),
                info: { minimized: true },
              }))
            : []),
        ],
      }),
    ],
  };

  const workbench = {
    ...common,
    name: "workbench",
    entry: { workbench: "./src/workbench/page/workbench.ts" },
    output: {
      path: path.resolve(__dirname, "dist/workbench"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    optimization: { minimizer: [new SwcMinimizer()] },
    module: { rules: [typescript, { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
    plugins: [
      // Hyphenation of seventy languages, loaded by nobody: cells hold Chinese.
      new IgnorePlugin({ checkResource: isHyphenation }),
      new CopyPlugin({ patterns: [{ from: "src/workbench/page/offline/app.webmanifest" }] }),
      new MiniCssExtractPlugin({ filename: "[name].css" }),
      new HtmlPlugin({
        template: "src/workbench/page/workbench.html",
        filename: "index.html",
        scriptLoading: "defer",
        templateParameters: { csp: workbenchPolicy },
      }),
    ],
  };

  return env.only === "add-in" ? addIn : [addIn, workbench];
};
