/** The frame of everything the pane draws: theme, language, full height. */
import type { ReactNode } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { darkTheme, lightTheme } from "./pane-theme";
import { useDarkTheme } from "./use-dark-theme";
import type { OfficeThemeSource } from "./use-dark-theme";

const useStyles = makeStyles({
  frame: { height: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1 },
});

// Not a class of the provider: Fluent gives the provider's classes to menus and popovers too, which would then fill the pane.
// The colour scheme reaches scroll bars and the browser's own fields.
const lightStyle = { height: "100%", colorScheme: "light" };
const darkStyle = { height: "100%", colorScheme: "dark" };

interface Props {
  readonly officeTheme: OfficeThemeSource;
  readonly children: ReactNode;
}

export function PaneFrame({ officeTheme, children }: Props) {
  const styles = useStyles();
  const dark = useDarkTheme(officeTheme);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} style={dark ? darkStyle : lightStyle} lang="zh-CN">
      <div className={styles.frame}>{children}</div>
    </FluentProvider>
  );
}
