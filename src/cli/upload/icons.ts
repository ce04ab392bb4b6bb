import type { Manifest } from './manifest.ts';

/** The files of a package, by their names in the zip. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

/** The package holds the manifest and its icons, of the right size, and nothing else. */
export function fileBreaches({ icons }: Manifest, files: PackageFiles): string[] {
  const known = new Set(['manifest.json', icons.color, icons.outline]);
  return [
    ...iconBreaches(icons.color, 192, files),
    ...iconBreaches(icons.outline, 32, files),
    ...Object.keys(files)
      .filter((name) => !known.has(name))
      .map((name) => `${name} belongs to nothing in the manifest: leave it out of the package.`),
  ];
}

function iconBreaches(name: string, side: number, files: PackageFiles): string[] {
  const file = files[name];
  if (!file) return [`The icon ${name} is not in the package: put it beside the manifest.`];
  const size = sizeOfPng(file);
  if (size?.width === side && size.height === side) return [];
  const is = size ? `${size.width} by ${size.height} pixels` : 'no PNG file';
  return [`The icon ${name} is ${is}: make it a PNG file of ${side} by ${side}.`];
}

/** The first eight bytes of every PNG file. */
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @returns how many pixels a picture has; null when it is no PNG. Source: the PNG specification, third edition. */
function sizeOfPng(file: Uint8Array): { width: number; height: number } | null {
  const bytes = Buffer.from(file);
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(SIGNATURE)) return null;
  // The header is the first chunk: length, "IHDR", width, height.
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
