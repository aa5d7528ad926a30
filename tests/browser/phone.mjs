// On a phone's width the form walks one step at a time, and going back loses nothing.
import { accessible, assert, fits, journey, picture, receipt } from "./house.mjs";

await journey({ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true }, async (page) => {
  await page.goto("/palaute");
  await page.locator("#search").fill("neuvolaan");
  await page.locator("[data-found] input").first().waitFor();
  await page.locator("[data-found] label").first().tap();
  await picture(page, "phone-target");
  await fits(page);
  const next = page.getByRole("button", { name: "Seuraava" });
  await next.tap();
  await page.getByText("Kehitysehdotus").tap();
  await next.tap();
  await page.locator("#text").fill("Voisiko vauvan painon käydä mittaamassa ilman aikaa?");
  await page.goBack();
  assert.ok(await page.locator("[value=suggestion]").isChecked(), "the browser's back goes one step");
  await next.tap();
  assert.match(await page.locator("#text").inputValue(), /vauvan painon/);
  await next.tap();
  await page.getByText("Kyllä, luen vastauksen tältä sivustolta").tap();
  await accessible(page);
  await next.tap();
  await page.getByRole("button", { name: "Lähetä palaute" }).tap();
  await page.waitForURL("**/palaute/kiitos/**");
  await receipt(page);
  await fits(page);
});
