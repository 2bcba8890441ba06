// Faults that tests order, and the log that they count requests with.
import { openHost, settle } from "./open-host";

test("the n-th request fails as a whole, the next one works", async () => {
  const { refusal, host, sheet } = await openHost();
  host.addFault({ code: "GeneralException", request: 2 });
  const write = (value: string) =>
    refusal((api) => {
      api.getRange("A1").values = [[value]];
    });
  expect(await write("一")).toBeNull();
  expect(await write("二")).toMatchObject({ code: "GeneralException" });
  expect(sheet().cells.get(0)?.get(0)?.value).toBe("一");
  expect(await write("三")).toBeNull();
  expect(sheet().cells.get(0)?.get(0)?.value).toBe("三");
});

test("a fault at an action leaves what ran before it", async () => {
  const { refusal, host, sheet } = await openHost();
  await refusal((api) => api.load("name"));
  const before = host.log.length;
  const queue = (api: Excel.Worksheet) => {
    api.getRange("A1").values = [["一"]];
    api.getRange("A2").values = [["二"]];
  };
  await refusal(queue);
  const actions = host.log[before]?.actions ?? 0;
  sheet().cells.clear();
  host.addFault({ code: "InvalidOperation", request: 1, action: actions - 1 });
  expect(await refusal(queue)).toMatchObject({ code: "InvalidOperation" });
  expect([...sheet().cells.keys()]).toEqual([0]);
});

test("the log counts the add-in's requests and their bytes, the client's clean-up apart", async () => {
  const { refusal, host } = await openHost();
  await refusal((api) => api.getRange("A1:B2").load("values"));
  await settle();
  expect(host.requestCount).toBe(1);
  expect(host.log.map(({ kind }) => kind)).toEqual(["batch", "cleanup"]);
  expect(host.log[0]?.requestBytes).toBeGreaterThan(300);
  expect(host.log[0]?.responseBytes).toBeGreaterThan(50);
  host.clearLog();
  expect(host.requestCount).toBe(0);
});
