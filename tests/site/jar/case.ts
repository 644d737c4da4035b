/** A case in which our jar and a real Chromium are compared, and the invented hosts of all cases. */
import type { Act } from './acts.ts';

export type Case = {
  acts: readonly Act[];
  /** What both say, act by act. */
  both?: readonly string[];
  /** What each says where they differ, and why. */
  differs?: { ours: readonly string[]; chromium: readonly string[]; because: string };
};

export const app = 'https://app.example/';
export const api = 'https://api.app.example/';
export const blog = 'https://blog.app.example/';
export const evil = 'https://evil.example/';
export const plain = 'http://app.example/';
export const local = 'http://localhost/';
