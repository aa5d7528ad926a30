// What every journey in the browser needs: Debian's chromium, a page, axe, and plain assertions. A journey is given the
// address of a running demo county and what its guide says, in the environment, by tests/tests/browser.rs.
import { chromium } from "playwright-core";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { strict as assert } from "node:assert";

export { assert };
export const base = process.env.KUULE_ADDRESS;
export const guide = JSON.parse(process.env.KUULE_GUIDE ?? "{}");
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

/** Runs one journey: a fresh browser, `options` as playwright's context takes them. */
export async function journey(options, walk) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  try {
    const context = await browser.newContext({ baseURL: base, viewport: { width: 1280, height: 800 }, ...options });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const troubles = [];
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) troubles.push(message.text());
    });
    await walk(page, context);
    assert.deepEqual(troubles, [], "the script and the content security policy are content");
  } finally {
    await browser.close();
  }
}

/** No violation of WCAG 2.2 AA on the page as it stands. */
export async function accessible(page) {
  // The page's own policy forbids foreign scripts, so axe comes in by the debugger.
  await page.evaluate(axe);
  const result = await page.evaluate(
    (rules) => window.axe.run(document, { runOnly: { type: "tag", values: rules } }),
    RULES,
  );
  const told = result.violations.map((found) => `${found.id}: ${found.help}\n  ${found.nodes.map((node) => node.html).slice(0, 3).join("\n  ")}`);
  assert.deepEqual(told, [], `${page.url()} at ${page.viewportSize().width}`);
}

/** Nothing sticks out at the side. */
export async function fits(page) {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(content <= window, `${page.url()}: ${content} px wide on ${window} px`);
}

export async function picture(page, name) {
  const folder = process.env.KUULE_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

export async function signIn(page, person) {
  await page.goto("/tyopoyta/kirjaudu");
  await page.getByLabel("Sähköposti").fill(person.email);
  await page.getByLabel("Salasana").fill(person.password);
  await page.getByRole("button", { name: "Kirjaudu", exact: true }).click();
  await page.waitForURL("**/tyopoyta/**");
}

/** The receipt code on the thanks page. */
export async function receipt(page) {
  const code = await page.locator(".code").innerText();
  assert.match(code, /^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  return code;
}
