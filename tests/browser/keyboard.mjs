// A client gives feedback with the keyboard alone: no pointer touches the page.
import { accessible, assert, journey, receipt } from "./house.mjs";

const tabTo = async (page, selector) => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`the keyboard does not reach ${selector}`);
};

await journey({}, async (page) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  assert.ok(await page.locator(".skip").evaluate((link) => link === document.activeElement), "the skip link comes first");
  await tabTo(page, ".door.first");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/palaute");

  await tabTo(page, "#search");
  await page.keyboard.type("hammashoitolasta lahdenperä");
  const found = page.locator("[data-found] input").first();
  await found.waitFor();
  await page.waitForFunction(() => document.querySelector("[data-search-status]").textContent !== "");
  await tabTo(page, "[data-found] input");
  await page.keyboard.press("Space");
  assert.equal(await page.locator("[name=target]:checked").inputValue(), "suu-lahdenpera");

  await tabTo(page, "[name=kinds][value=thanks]");
  await page.keyboard.press("Space");
  await tabTo(page, "#text");
  await page.keyboard.type("Sain ajan heti samalle päivälle. Kiitos!");
  await tabTo(page, "button[type=submit]:not([name=find])");
  await accessible(page);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/palaute/kiitos/**");
  await receipt(page);
  await accessible(page);
});
