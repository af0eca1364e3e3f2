/** The dropped files that hold an address: `.url` of Windows, `.webloc` of macOS, `.desktop` of Linux. */
export function shortcutFiles(data: DataTransfer): readonly File[] {
  return [...data.files].filter(file => /\.(?:url|webloc|desktop)$/iu.test(file.name))
}
