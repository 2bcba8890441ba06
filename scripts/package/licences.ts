/** What is shipped with the add-in: the software bill of materials (CycloneDX, by npm) and the licences as one text. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

interface Bom {
  readonly bomFormat: string;
  readonly components: readonly Component[];
}

function isBom(value: unknown): value is Bom {
  return typeof value === "object" && value !== null && "bomFormat" in value && "components" in value;
}

/**
 * The packages that the built files come from (the `dependencies` of package.json and theirs), as CycloneDX JSON.
 *
 * @throws Error where npm cannot tell
 */
export function billOfMaterials(root: string): { readonly text: string; readonly bom: Bom } {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev", "--package-lock-only"];
  const result = spawnSync("npm", args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
  const bom: unknown = result.status === 0 ? JSON.parse(result.stdout) : null;
  if (!isBom(bom)) throw new Error(`npm sbom failed: ${result.stderr}`);
  return { text: `${JSON.stringify(bom, null, 2)}\n`, bom };
}

function licenceOf({ licenses = [] }: Component): string {
  const words = licenses.map(({ license, expression }) => license?.id ?? license?.name ?? expression ?? "");
  return words.filter((word) => word !== "").join(", ");
}

function licenceText(folder: string): string {
  if (!existsSync(folder)) return "";
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(name));
  return file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
}

/** Names, versions and licence texts; equal texts stand once. */
export function licencesText(root: string, { components }: Bom): string {
  const byText = new Map<string, string[]>();
  for (const component of components) {
    const path = component.properties?.find(({ name }) => name === "cdx:npm:package:path")?.value;
    const text = licenceText(join(root, path ?? join("node_modules", component.name)));
    const line = `${component.name} ${component.version}（${licenceOf(component) || "见下"}）`;
    const key = text === "" ? "（包内没有许可证全文，按上面写的许可证。）" : text;
    byText.set(key, [...(byText.get(key) ?? []), line]);
  }
  const parts = [...byText].map(([text, lines]) => `${lines.sort().join("\n")}\n\n${text}\n`);
  return `组织生活助手用到的第三方组件\n\n${parts.join(`\n${"-".repeat(72)}\n\n`)}`;
}
