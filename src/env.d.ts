/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** On the page of a plan: `headingLevels` of that plan. */
    headingLevels?: Map<string, number>
  }
}
