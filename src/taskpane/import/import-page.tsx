/** The page of the import: what it shows depends on how far the import has come. */
import { useCallback, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { PickedFile } from "../../app/import/import-types";
import type { ViewProps } from "../pane-view";
import { DroppedContext } from "../use-file-drop";
import { useSession } from "../use-session";
import { ChooseFiles } from "./choose-files";
import { acceptedTypes, filesOf } from "./dropped-files";
import { createImportDesk } from "./import-desk";
import { ImportPreviewPart } from "./import-preview";
import { ImportResult } from "./import-result";
import { ReadingFiles } from "./reading-files";

const hidden = { display: "none" };

export function ImportPage({ active }: ViewProps) {
  const session = useSession();
  const [desk] = useState(() => createImportDesk(session));
  const view = useSyncExternalStore(desk.subscribe, desk.view);
  const input = useRef<HTMLInputElement>(null);
  const choose = useCallback(() => input.current?.click(), []);
  const { dropped, take } = useContext(DroppedContext);
  useEffect(() => {
    if (!dropped) return;
    take();
    void filesOf(dropped).then(({ files, skipped }) => desk.pick(files, skipped));
  }, [dropped, take, desk]);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        accept={acceptedTypes}
        style={hidden}
        aria-label="选择支部表"
        tabIndex={-1}
        onChange={(event) => {
          const files: readonly PickedFile[] = [...(event.currentTarget.files ?? [])];
          // Else the same file could not be picked again after it was mended.
          event.currentTarget.value = "";
          void desk.pick(files);
        }}
      />
      {view.phase === "empty" && <ChooseFiles problem={view.problem} active={active} onChoose={choose} />}
      {view.phase === "reading" && <ReadingFiles total={view.total} files={view.files} active={active} />}
      {view.phase === "preview" && <ImportPreviewPart desk={desk} view={view} active={active} onChoose={choose} />}
      {view.phase === "done" && <ImportResult desk={desk} done={view.done} active={active} onChoose={choose} />}
    </>
  );
}
