/** Words for a screen reader only: what an icon or a colour says to the eye. */
import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  words: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

export function HiddenWords({ children }: { readonly children: ReactNode }) {
  return <span className={useStyles().words}>{children}</span>;
}
