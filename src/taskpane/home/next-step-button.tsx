/** The one primary button of the home: the next sensible step. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useAction } from "../use-action";
import { useSessionView } from "../use-session";
import type { NextStep } from "./steps";

const useStyles = makeStyles({ button: { width: "100%" } });

export function NextStepButton({ next }: { readonly next: NextStep }) {
  const act = useAction();
  const { running } = useSessionView();
  return (
    <Button
      appearance="primary"
      className={useStyles().button}
      disabledFocusable={running !== null}
      onClick={() => act(next.action)}
    >
      {next.label}
    </Button>
  );
}
