/** The one question that stops the clerk: rows of an earlier import would be replaced. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { FilePreview } from "../../app/import/import-types";

/** More names than this say nothing more. */
const shownNames = 5;

interface Props {
  readonly files: readonly FilePreview[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmReplace({ files, onConfirm, onClose }: Props) {
  const names = files.slice(0, shownNames).map(({ name }) => `“${name}”`);
  const rest = files.length > shownNames ? `等 ${files.length} 个文件` : "";
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>替换上次导入的行</DialogTitle>
          <DialogContent>
            {names.join("、")}
            {rest}
            以前导入过，这次会用文件里现在的内容替换它们上次的行；您在这些行里另外作的修改会被替换。其他行不动，写入后可以撤销。
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onConfirm}>
              替换并写入
            </Button>
            <Button onClick={onClose}>返回</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
