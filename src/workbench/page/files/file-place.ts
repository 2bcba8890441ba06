/**
 * Where the open workbook's file stands, in browsers with the File System Access API (Chrome and Edge): saved in place, and
 * 另存为 asks for name and folder. Elsewhere a file is chosen by an input and saved as a download.
 */

/** Part of the API that TypeScript's DOM library does not declare. */
interface Pickers {
  showOpenFilePicker?: (options: PickerOptions) => Promise<readonly FileSystemFileHandle[]>;
  showSaveFilePicker?: (options: PickerOptions & { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
}

interface PickerOptions {
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

interface Permissions {
  queryPermission?: (wish: { readonly mode: "readwrite" }) => Promise<PermissionState>;
  requestPermission?: (wish: { readonly mode: "readwrite" }) => Promise<PermissionState>;
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const opening: PickerOptions = {
  types: [
    {
      description: "工作簿",
      accept: {
        [spreadsheet]: [".xlsx", ".xlsm"],
        "application/vnd.ms-excel": [".xls"],
        "application/vnd.oasis.opendocument.spreadsheet": [".ods"],
        "text/csv": [".csv"],
      },
    },
  ],
};
const saving: PickerOptions = { types: [{ description: "工作簿", accept: { [spreadsheet]: [".xlsx"] } }] };

function pickers(): Pickers {
  return window as unknown as Pickers;
}

function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Whether files can be opened and saved in place here. */
export function savesInPlace(): boolean {
  return pickers().showOpenFilePicker !== undefined && pickers().showSaveFilePicker !== undefined;
}

/** Asks which file to open; null where the clerk thinks better of it. */
export async function chooseFilePlace(): Promise<FileSystemFileHandle | null> {
  try {
    return (await pickers().showOpenFilePicker?.(opening))?.[0] ?? null;
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

/** Asks under which name and where to save; null where the clerk thinks better of it. */
export async function chooseSavePlace(suggestedName: string): Promise<FileSystemFileHandle | null> {
  try {
    return (await pickers().showSaveFilePicker?.({ ...saving, suggestedName })) ?? null;
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

/** Whether the file may be written; asks once where the browser wants to be asked. */
export async function mayWrite(place: FileSystemFileHandle): Promise<boolean> {
  const asked = place as unknown as Permissions;
  const wish = { mode: "readwrite" } as const;
  const known = (await asked.queryPermission?.(wish)) ?? "granted";
  return known === "granted" || (await asked.requestPermission?.(wish)) === "granted";
}

/** Writes the whole file: the browser puts it in place only when all of it has been written. */
export async function writeToPlace(place: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await place.createWritable();
  try {
    await stream.write(new Uint8Array(bytes));
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
}

/** The place of a dropped file, where the browser tells it. */
export async function droppedPlace(item: DataTransferItem | undefined): Promise<FileSystemFileHandle | null> {
  const asked = item as unknown as { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> } | undefined;
  const handle = (await asked?.getAsFileSystemHandle?.().catch(() => null)) ?? null;
  return handle?.kind === "file" ? (handle as FileSystemFileHandle) : null;
}

/** Files that the system opens with the installed app. */
export function onLaunchedFiles(open: (place: FileSystemFileHandle) => void): void {
  const { launchQueue } = window as unknown as {
    launchQueue?: { setConsumer(take: (launch: { readonly files: readonly FileSystemHandle[] }) => void): void };
  };
  launchQueue?.setConsumer(({ files }) => {
    const [first] = files;
    if (first?.kind === "file") open(first as FileSystemFileHandle);
  });
}
