/** Draws the pane into the test's document and finds things in it the way a clerk does: by role and words. */
import { act } from "./act";
import type { Root } from "react-dom/client";
import { createRoot } from "react-dom/client";
import { Pane } from "../../src/taskpane/pane";
import { PaneFrame } from "../../src/taskpane/pane-frame";
import { createSession } from "../../src/taskpane/session";
import type { Session } from "../../src/taskpane/session";
import type { FakeAssistant } from "./fake-assistant";

Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);

// The first drawing compiles the view and its libraries, which takes its time on a busy machine.
jest.setTimeout(30_000);

const roots: Root[] = [];

export interface DrawnPane {
  readonly session: Session;
  readonly text: () => string;
}

/** Lets lazily loaded files and promises come through. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  }
}

export async function drawPane(assistant: FakeAssistant, hash = ""): Promise<DrawnPane> {
  window.location.hash = hash;
  const container = document.createElement("div");
  document.body.append(container);
  const root = createRoot(container);
  roots.push(root);
  const session = createSession(assistant, { now: () => new Date(2026, 2, 27, 9, 41) });
  const theme = { isDark: () => false, watch: () => () => undefined };
  act(() =>
    root.render(
      <PaneFrame officeTheme={theme}>
        <Pane session={session} />
      </PaneFrame>,
    ),
  );
  await act(() => session.start());
  await settle();
  return { session, text: () => container.textContent ?? "" };
}

export function clearPane(): void {
  act(() => {
    for (const root of roots.splice(0)) root.unmount();
  });
  document.body.replaceChildren();
}

/** The elements a selector finds that stand in the view in front. */
export function seen(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    const view = element.closest('[role="tabpanel"]');
    return view === null || view.id === `view-${front()}`;
  });
}

function front(): string {
  return document.querySelector('[role="tab"][aria-selected="true"]')?.id.replace("tab-", "") ?? "";
}

/** The button, link or tab with these words. @throws Error where there is none */
export function button(words: string | RegExp): HTMLElement {
  const all = seen("button, [role=tab], [role=menuitem]");
  const found = all.find((element) => {
    const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return typeof words === "string" ? name === words : words.test(name);
  });
  if (!found) throw new Error(`No button ${words} among: ${all.map((one) => one.textContent).join(" | ")}`);
  return found;
}

export async function click(element: HTMLElement): Promise<void> {
  act(() => element.click());
  await settle();
}

export async function press(key: string): Promise<void> {
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });
  await settle();
}

/** Types into a field as React sees it. */
export async function type(field: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLSelectElement.prototype;
  act(() => {
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
    field.dispatchEvent(new Event(field instanceof HTMLInputElement ? "input" : "change", { bubbles: true }));
  });
  await settle();
}
