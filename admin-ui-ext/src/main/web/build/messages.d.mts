import type { Plugin } from "vite";

export const LANGUAGES: readonly string[];
export const PARTS: Readonly<Record<string, readonly string[]>>;
export function parse(text: string, name: string): Record<string, string>;
export function read(part: string, language: string): Record<string, string>;
export function readAll(entry: string, language: string): Record<string, string>;
export function messageFiles(): Plugin;
