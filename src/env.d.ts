/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** On the page of a plan: what is known of it. */
    reading?: import('./site/reading.ts').Reading
  }
}
