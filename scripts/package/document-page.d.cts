export function documentPage(title: string, markdown: string, links?: Readonly<Record<string, string>>): string;
