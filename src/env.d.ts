/// <reference types="astro/client" />
import type { Reading } from './site/reading.ts'

declare global {
  namespace App {
    interface Locals {
      /** On the page of a plan: what is known of it. */
      reading?: Reading
    }
  }
}
