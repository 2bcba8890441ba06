// The messages of office.js for Mac, as the library posts them (measured in Chromium), answered by the bridge.
import { createHost } from "../../src/workbench/host/create-host";
import { createModel } from "../../src/workbench/host/create-model";
import { createMacBridge } from "../../src/workbench/host/mac-bridge";
import type { MacCall } from "../../src/workbench/host/mac-bridge";
import { typeIntoCell } from "../../src/workbench/host/write-cells";
import { settle } from "./open-host";

function bridgeWithPosts(apiSet = "1.13") {
  const model = createModel("样例.xlsx", ["表"]);
  const posts: MacCall[] = [];
  const bridge = createMacBridge(createHost(model, { apiSet }), { post: (call) => posts.push(call) });
  const send = (methodId: number, params: unknown, id = "m1") =>
    bridge.handle(
      JSON.stringify({
        methodId,
        params,
        callbackId: id,
        callbackFunction: "OSF.back",
        eventCallbackFunction: "OSF.event",
      }),
    );
  return { model, posts, bridge, send };
}

test("the application context says Excel, Chinese, and the host's requirement set", async () => {
  const { send } = bridgeWithPosts();
  const call = await send(5, []);
  expect(call).toMatchObject({ callbackFunction: "OSF.back", callbackId: "m1" });
  const context = call?.payload as readonly unknown[];
  expect([context[0], context[2], context[3], context[8], context[11]]).toEqual([
    [[], []],
    1,
    16,
    "zh-CN",
    "样例.xlsx",
  ]);
  expect(JSON.parse(String(context[20]))).toMatchObject({ ExcelApi: "1.13" });
});

test("a Rich API request is answered in the library's nesting", async () => {
  const { send } = bridgeWithPosts();
  const body = JSON.stringify({
    Actions: [{ Id: 2, ActionType: 2, Name: "", ObjectPathId: 1, QueryInfo: { Select: ["name"] } }],
    ObjectPaths: { "1": { Id: 1, ObjectPathType: 1, Name: "" } },
  });
  const call = await send(1, { id: 93, apiArgs: [["", "POST", "ProcessQuery", [], body]] });
  const payload = call?.payload as [number, [number, [number, unknown[], string]]];
  expect([payload[0], payload[1][0], payload[1][1][0], payload[1][1][1]]).toEqual([0, 0, 200, []]);
  expect(JSON.parse(payload[1][1][2])).toMatchObject({ Results: [{ ActionId: 2, Value: { Name: "样例.xlsx" } }] });
});

test("a ribbon click waits for the page, reaches it as event 39 and ends with call 94", async () => {
  const { send, posts, bridge } = bridgeWithPosts();
  const done = bridge.clickRibbonFunction("checkEntries");
  const missing = bridge.clickRibbonFunction("nix");
  await settle();
  expect(posts).toEqual([]);
  await send(2, { id: 39, targetId: "" }, "listen");
  await settle();
  expect(posts).toMatchObject([
    {
      callbackFunction: "OSF.event",
      callbackId: "listen",
      payload: [[expect.any(String), "checkEntries", '{"source":{"id":"checkEntries"}}'], 39],
    },
    { payload: [[expect.any(String), "nix", expect.any(String)], 39] },
  ]);
  const ids = posts.map(({ payload }) => (payload as string[][])[0]?.[0]);
  await send(1, { id: 94, apiArgs: [ids[0], 0, "{}"] });
  await send(1, { id: 94, apiArgs: [ids[1], 11101, ""] });
  await expect(done).resolves.toBeUndefined();
  await expect(missing).rejects.toThrow("nix");
});

test("changes of the workbook are posted as Rich API messages once the page registered for them", async () => {
  const { send, posts, model, bridge } = bridgeWithPosts();
  await send(2, { id: 33, targetId: "" }, "rich");
  const register = JSON.stringify({
    Actions: [
      { Id: 3, ActionType: 3, Name: "_RegisterDataChangedEvent", ObjectPathId: 2, ArgumentInfo: { Arguments: [] } },
    ],
    ObjectPaths: {
      "1": { Id: 1, ObjectPathType: 1, Name: "" },
      "2": { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
    },
  });
  await send(1, { id: 93, apiArgs: [["", "POST", "ProcessQuery", [], register]] });
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  typeIntoCell(model, sheet, 0, 0, "甲", { source: "user", thisYear: 2026 });
  expect(posts).toMatchObject([
    {
      callbackId: "rich",
      payload: [[[65536, 10, "Workbook", expect.stringContaining('"address":"A1"'), 1, false]], 33],
    },
  ]);
  bridge.dispose();
  typeIntoCell(model, sheet, 1, 0, "乙", { source: "user", thisYear: 2026 });
  expect(posts.length).toBe(1);
});

test("document settings are kept, an unknown call is an error and not silence", async () => {
  const { send } = bridgeWithPosts();
  expect((await send(4, { keys: ["a"], values: ["1"] }))?.payload).toEqual([0]);
  expect(((await send(5, []))?.payload as unknown[])[0]).toEqual([["a"], ["1"]]);
  expect((await send(1, { id: 64, apiArgs: [] }))?.payload).toEqual([5001]);
});

test("a window of the add-in's is shown and taken away, and offered only where one can be shown", async () => {
  const shown: string[] = [];
  const dialog = { show: (url: string) => void shown.push(url), close: () => void shown.push("closed") };
  const bridge = createMacBridge(createHost(createModel("样例.xlsx", ["表"])), { post: () => undefined, dialog });
  const send = (methodId: number, params: unknown) =>
    bridge.handle(JSON.stringify({ methodId, params, callbackId: "d", callbackFunction: "OSF.back" }));
  const context = (await send(5, []))?.payload as readonly unknown[];
  expect(JSON.parse(String(context[20]))).toMatchObject({ DialogApi: "1.1" });
  const targetId = JSON.stringify({ url: "https://localhost:3000/notice.html#%E8%AF%B7", height: 24, width: 32 });
  expect((await send(2, { id: 10, targetId }))?.payload).toEqual([0]);
  expect((await send(3, { id: 10, targetId }))?.payload).toEqual([0]);
  expect(shown).toEqual(["https://localhost:3000/notice.html#%E8%AF%B7", "closed"]);
  const plain = (await bridgeWithPosts().send(5, []))?.payload as readonly unknown[];
  expect(JSON.parse(String(plain[20]))).not.toHaveProperty("DialogApi");
});
