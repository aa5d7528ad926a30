// The ombudsman's log: a contact without a person, what is refused, what is counted, and a slip that is taken away again.
import { accessible, assert, fits, guide, journey, picture, signIn } from "./house.mjs";

await journey({}, async (page) => {
  await signIn(page, guide.ombudsman);
  await page.goto("/tyopoyta/asiavastaava");
  await accessible(page);
  const place = "Rantakadun päiväkeskus";
  await page.getByRole("button", { name: "Kirjaa yhteydenotto" }).click();
  await page.locator(".mends").waitFor();
  await accessible(page);
  await page.locator("#branch").selectOption("social");
  await page.locator("#party").selectOption("close_one");
  await page.locator("#channel").selectOption("phone");
  await page.locator("#place").fill("Maija, 010190-123A");
  await page.locator("[name=reasons][value=access]").check();
  await page.locator("[name=reasons][value=encounter]").check();
  await page.getByRole("button", { name: "Kirjaa yhteydenotto" }).click();
  await page.locator("#place-mend").waitFor();
  assert.ok(await page.locator("[name=reasons][value=encounter]").isChecked(), "what was chosen stays");
  await page.locator("#place").fill(place);
  await page.getByRole("button", { name: "Kirjaa yhteydenotto" }).click();
  const row = page.locator("tbody tr").filter({ hasText: place });
  await row.waitFor();
  await picture(page, "ombudsman-log");
  await page.goto("/tyopoyta/asiavastaava/luvut");
  await accessible(page);
  await fits(page);
  await page.locator("tbody tr").filter({ hasText: place }).waitFor();
  await picture(page, "ombudsman-figures");
  await page.goBack();
  await Promise.all([page.waitForEvent("load"), row.getByRole("button").click()]);
  assert.equal(await page.locator("tbody tr").filter({ hasText: place }).count(), 0);
});
