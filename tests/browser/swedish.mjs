// In Swedish from the front page to the receipt; every page says its language and keeps it.
import { accessible, assert, journey, receipt } from "./house.mjs";

await journey({}, async (page) => {
  await page.goto("/");
  await page.getByRole("link", { name: "På svenska" }).click();
  assert.equal(await page.locator("html").getAttribute("lang"), "sv");
  await page.locator(".door.first").click();
  await page.waitForURL("**/sv/palaute");
  await page.locator("#search").fill("tandläkare vuolleranta");
  await page.locator("[data-found] input[value=suu-vuolleranta]").check();
  await page.locator("[name=kinds][value=question]").check();
  await page.locator("#text").fill("Kan man få tid till samma tandläkare nästa gång?");
  await accessible(page);
  await page.locator("form[data-once] button[type=submit]:not([name=find])").click();
  await page.waitForURL("**/sv/palaute/kiitos/**");
  await receipt(page);
  assert.match(await page.locator("main").innerText(), /Vuolleranta tandklinik/);
  assert.equal(await page.locator("html").getAttribute("lang"), "sv");
});
